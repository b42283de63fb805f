alter table refund_leg
    -- under which a gateway pays once; another one after a final refusal
    add column pay_key binary(16),
    -- the first try whose outcome nobody knows yet
    add column unanswered_since datetime(6);

update refund_leg set pay_key = id;

update refund_leg set pay_key = random_bytes(16)
where state = 'FAILED' and (failure like '402 %' or failure like '422 %');

-- counted from today: too late is safe, too early might pay twice
update refund_leg set unanswered_since = utc_timestamp(6) where state = 'SENT';

alter table refund_leg modify column pay_key binary(16) not null;

create unique index refund_leg_pay_key on refund_leg (pay_key);
create index refund_leg_to_send_through on refund_leg (gateway, next_try_at);
