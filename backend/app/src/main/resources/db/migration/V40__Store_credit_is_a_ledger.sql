create table credit_account (
    id           binary(16)   not null,
    shop_id      binary(16)   not null,
    -- a buyer's sign-in, or his phone where he has none
    holder_kind  varchar(10)  not null,
    holder       varchar(80)  character set utf8mb4 collate utf8mb4_bin not null,
    holder_name  varchar(120),
    currency     char(3)      not null,
    opened_at    datetime(6)  not null,
    primary key (id),
    constraint credit_account_once unique (shop_id, holder_kind, holder, currency),
    constraint credit_account_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index credit_account_of_holder on credit_account (holder_kind, holder);
create index credit_account_newest on credit_account (shop_id, opened_at, id);

-- What is left of each grant: it can be spent only once, whatever the program believes.
create table credit_lot (
    id          binary(16)  not null,
    shop_id     binary(16)  not null,
    account_id  binary(16)  not null,
    left_minor  bigint      not null,
    expires_at  datetime(6),
    -- when the job must look; null when nothing is left or it never expires
    wake_at     datetime(6),
    primary key (id),
    constraint credit_lot_account foreign key (account_id) references credit_account (id),
    constraint credit_lot_never_negative check (left_minor >= 0)
) character set utf8mb4;

create index credit_lot_of_account on credit_lot (account_id, left_minor);
create index credit_lot_to_wake on credit_lot (wake_at);

-- Only ever added to; the balance is their sum.
create table credit_entry (
    id            binary(16)   not null,
    shop_id       binary(16)   not null,
    account_id    binary(16)   not null,
    lot_id        binary(16)   not null,
    kind          varchar(10)  not null,
    amount_minor  bigint       not null,
    -- what was done once under which name, such as a refund's key
    cause         varchar(80)  character set utf8mb4 collate utf8mb4_bin not null,
    note          varchar(200),
    expires_at    datetime(6),
    at            datetime(6)  not null,
    actor_kind    varchar(10)  not null,
    actor_id      varchar(80)  not null,
    actor_name    varchar(120) not null,
    primary key (id),
    constraint credit_entry_once unique (account_id, cause, lot_id),
    constraint credit_entry_account foreign key (account_id) references credit_account (id),
    constraint credit_entry_lot foreign key (lot_id) references credit_lot (id),
    constraint credit_entry_amount check (amount_minor <> 0)
) character set utf8mb4;

create index credit_entry_newest on credit_entry (account_id, at, id);
create index credit_entry_of_lot on credit_entry (lot_id);
