alter table invoice
    add column further text,
    add column again_minor bigint not null default 0;

create index invoice_again on invoice (shop_id, again_minor);

-- no red letter is done without its number
alter table red_letter add constraint red_letter_numbered check (code <> 'CONFIRMED' or number is not null);

-- issued directly, and its number was never asked for: said once, two days after it began
update red_letter set look_at = timestampadd(hour, 48, begun_at) where code = 'NO_CONFIRMATION' and number is null;
