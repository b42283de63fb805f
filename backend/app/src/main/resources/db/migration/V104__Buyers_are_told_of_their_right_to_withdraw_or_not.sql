-- Whether a shop tells its buyers of the right to withdraw before they buy; as until now: it does.
alter table service_terms add column informs_of_withdrawal boolean not null default true;

-- What is known of one order; null: as the shop's terms say
alter table purchase_order add column informed_of_withdrawal boolean;
