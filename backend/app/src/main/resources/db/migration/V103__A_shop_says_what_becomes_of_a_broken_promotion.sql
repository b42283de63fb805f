-- Whether a discount from a sum on is settled again when a return falls below it (L2 art. 17). As until now: it is not.
alter table service_terms add column promotions varchar(10) not null default 'PRORATA';
