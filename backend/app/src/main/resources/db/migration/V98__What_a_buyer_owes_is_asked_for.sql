create table demand (
    id             binary(16)   not null,
    version        int          not null,
    shop_id        binary(16)   not null,
    return_id      binary(16)   not null,
    return_number  varchar(40)  not null,
    -- the part of a refund that was paid and was not the buyer's; null: an old one that did not come back
    refund_id      binary(16),
    leg_id         binary(16),
    cause          varchar(24)  not null,
    state          varchar(10)  not null,
    currency       char(3)      not null,
    amount_minor   bigint       not null,
    words          varchar(500),
    asked_at       datetime(6)  not null,
    due_at         datetime(6)  not null,
    late_at        datetime(6),
    ended_at       datetime(6),
    ended_by       varchar(120),
    paid_reference varchar(120),
    waive_reason   varchar(20),
    waive_words    varchar(500),
    actor_kind     varchar(10)  not null,
    actor_id       varchar(80)  not null,
    actor_name     varchar(120) not null,
    primary key (id),
    constraint demand_shop foreign key (shop_id) references shop (id),
    constraint demand_case foreign key (return_id) references return_request (id),
    constraint demand_part foreign key (leg_id) references refund_leg (id),
    constraint demand_amount check (amount_minor > 0)
) character set utf8mb4;

create index demand_due on demand (shop_id, state, due_at, id);
create index demand_ended on demand (shop_id, state, ended_at, id);
