-- That the shop has deceived the buyer is found by a person, and stands in the ruling.
alter table judgement add column deceived boolean not null default false;
