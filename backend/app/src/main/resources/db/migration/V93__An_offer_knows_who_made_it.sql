-- so that what follows from an offer is told, and countersigned, as an act of who made it
alter table case_offer
    add made_by_kind varchar(16) not null default 'STAFF',
    add made_by_id varchar(80) not null default '';
