-- In money: what another article or a repair cost more, and what of it went back. What was paid with store credit stands in its ledger.
create table difference_entry (
    id             binary(16)   not null,
    shop_id        binary(16)   not null,
    return_id      binary(16)   not null,
    kind           varchar(16)  not null,
    currency       char(3)      not null,
    amount_minor   bigint       not null,
    reference      varchar(120),
    at             datetime(6)  not null,
    actor_kind     varchar(10)  not null,
    actor_id       varchar(80)  not null,
    actor_name     varchar(120) not null,
    primary key (id),
    constraint difference_entry_shop foreign key (shop_id) references shop (id),
    constraint difference_entry_case foreign key (return_id) references return_request (id),
    constraint difference_entry_amount check (amount_minor <> 0)
) character set utf8mb4;
