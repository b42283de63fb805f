-- The job that writes off expired credit goes by the wall: what is a sandbox's would be due for ever before everything else.
alter table credit_lot add column by_wall boolean not null default true;

update credit_lot set by_wall = false where shop_id in (select id from shop where sandbox = true);

drop index credit_lot_to_wake on credit_lot;

create index credit_lot_to_wake on credit_lot (by_wall, wake_at);

-- A sandbox that moves its clock asks for what has expired on the way.
create index credit_lot_of_shop_to_wake on credit_lot (shop_id, wake_at);
