-- Of a piece that cannot come back without a reason: what the buyer read and confirmed, and when; null where only that is known that he did.
alter table order_line add column confirmation text;
