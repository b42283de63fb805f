-- From so many returns without a reason in 90 days on, the buyer bears all freight of the next (R1 art. 53); null: never
alter table service_terms add column abuse_from int;
