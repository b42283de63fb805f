create table payment_hold (
    id               binary(16)   not null,
    version          int          not null,
    shop_id          binary(16)   not null,
    return_id        binary(16)   not null,
    return_number    varchar(40)  not null,
    -- the one whose place it takes before that one lapses
    renews           binary(16),
    tender_ref       varchar(80)  not null,
    method           varchar(40),
    gateway          varchar(40)  not null,
    currency         char(3)      not null,
    amount_minor     bigint       not null,
    -- what of it is being taken, or was
    taken_minor      bigint,
    state            varchar(12)  not null,
    -- not needed any more, but the gateway may have done it already
    let_go           boolean      not null,
    step_key         binary(16)   not null,
    attempts         int          not null,
    next_try_at      datetime(6),
    unanswered_since datetime(6),
    failure          varchar(200),
    reference        varchar(120),
    end_reference    varchar(120),
    asked_at         datetime(6)  not null,
    moved_at         datetime(6)  not null,
    expires_at       datetime(6),
    actor_kind       varchar(10)  not null,
    actor_id         varchar(80)  not null,
    actor_name       varchar(120) not null,
    primary key (id),
    constraint payment_hold_shop foreign key (shop_id) references shop (id),
    constraint payment_hold_case foreign key (return_id) references return_request (id),
    constraint payment_hold_renews foreign key (renews) references payment_hold (id),
    constraint payment_hold_amount check (amount_minor > 0),
    constraint payment_hold_taken check (taken_minor > 0 and taken_minor <= amount_minor)
) character set utf8mb4;

create index payment_hold_state on payment_hold (shop_id, state, asked_at, id);
create index payment_hold_due on payment_hold (gateway, next_try_at);

-- the hold out of which it is taken; null: the buyer is asked
alter table demand add column hold_id binary(16);
alter table demand add constraint demand_hold foreign key (hold_id) references payment_hold (id);
