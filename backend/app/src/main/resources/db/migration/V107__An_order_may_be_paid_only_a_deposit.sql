-- What has been paid is a deposit on a contract of this value (L8 art. 586-587); null: it is paid in full
alter table purchase_order add column deposit_on_minor bigint;
