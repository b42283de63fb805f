-- The W3C trace of the request that granted a refund, wanted a step of a hold or booked a pick-up; whoever is asked for it later is
-- asked in the same trace. Null: that request had none, and each has one of its own.
alter table refund add column trace varchar(55);
alter table payment_hold add column trace varchar(55);
alter table way_back add column trace varchar(55);
