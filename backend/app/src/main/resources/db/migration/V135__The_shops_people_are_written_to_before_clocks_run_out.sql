-- Who is to be written to of clocks that run out: one row a person of a shop, so that a letter can wait for the next.
-- The row of nobody ('') says that clocks run out which nobody has; who reads of them is found when the letter is written.
create table shop_letter (
    id       binary(16)  not null,
    shop_id  binary(16)  not null,
    subject  varchar(80) not null,
    silent   boolean     not null default false,
    nobodys  boolean     not null default false,
    ready_at datetime(6),
    sent_at  datetime(6),
    primary key (id),
    constraint shop_letter_once unique (shop_id, subject),
    constraint shop_letter_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index shop_letter_ready on shop_letter (ready_at);
