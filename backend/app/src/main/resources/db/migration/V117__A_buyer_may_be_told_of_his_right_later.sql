-- Where he was not told of the right to withdraw before he bought: the day he was told after all, and who of the shop says so.
alter table purchase_order
    add column told_on date,
    add column told_by varchar(120);
