-- Our own preset of seven days, as most payment services hold a sum; for the owner to put right.
alter table spending_limits add column hold_days int not null default 7;
