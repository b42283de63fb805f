-- One row a shop: above what a second person is needed, and how much goodwill a month may cost.
create table spending_limits (
    shop_id             binary(16) not null,
    version             int        not null,
    approve_above_minor bigint,
    batch_most_minor    bigint,
    agent_month_minor   bigint     not null,
    shop_month_minor    bigint     not null,
    credit_days         int,
    unpaid_days         int        not null,
    primary key (shop_id),
    constraint spending_limits_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

alter table refund
    modify column state varchar(16) not null,
    add column granted_by varchar(80),
    add column granted_by_name varchar(120),
    add column approved_by varchar(80),
    add column approved_by_name varchar(120),
    add column approved_at datetime(6),
    -- what the day of granting had to pay beside the price, and what came back later
    add column clawed_back_minor bigint not null default 0;

alter table refund_leg
    modify column state varchar(16) not null,
    add column paid_at datetime(6);

update refund_leg l join refund r on r.id = l.refund_id set l.paid_at = r.paid_at where l.state = 'PAID';

create index refund_leg_by_reference on refund_leg (shop_id, reference);

-- Another way than the original one, as the buyer agreed to it.
create table refund_consent (
    id          binary(16)    not null,
    shop_id     binary(16)    not null,
    refund_id   binary(16)    not null,
    leg_id      binary(16)    not null,
    from_way    varchar(40)   not null,
    to_way      varchar(40)   not null,
    given_by    varchar(120)  not null,
    given_at    datetime(6)   not null,
    words       varchar(500)  not null,
    at          datetime(6)   not null,
    actor_kind  varchar(10)   not null,
    actor_id    varchar(80)   not null,
    actor_name  varchar(120)  not null,
    primary key (id),
    constraint refund_consent_leg foreign key (leg_id) references refund_leg (id)
) character set utf8mb4;

create index refund_consent_of_refund on refund_consent (refund_id, at);

-- Paid money that came back to the shop.
create table claw_back (
    id            binary(16)   not null,
    shop_id       binary(16)   not null,
    refund_id     binary(16)   not null,
    leg_id        binary(16)   not null,
    currency      char(3)      not null,
    amount_minor  bigint       not null,
    reason        varchar(20)  not null,
    words         varchar(500) not null,
    proof         varchar(200) not null,
    at            datetime(6)  not null,
    actor_kind    varchar(10)  not null,
    actor_id      varchar(80)  not null,
    actor_name    varchar(120) not null,
    primary key (id),
    constraint claw_back_once unique (leg_id),
    constraint claw_back_leg foreign key (leg_id) references refund_leg (id),
    constraint claw_back_amount check (amount_minor > 0)
) character set utf8mb4;

create index claw_back_of_refund on claw_back (refund_id);

-- Compensation beside refunds: never out of the price paid, never up to its cap.
create table goodwill (
    id               binary(16)   not null,
    shop_id          binary(16)   not null,
    version          int          not null,
    return_id        binary(16)   not null,
    order_id         binary(16)   not null,
    return_number    varchar(20)  not null,
    currency         char(3)      not null,
    amount_minor     bigint       not null,
    reason           varchar(20)  not null,
    words            varchar(500) not null,
    way              varchar(20)  not null,
    state            varchar(16)  not null,
    -- the month it is counted in, by the shop's calendar
    budget_month     char(7)      not null,
    asked_by         varchar(80)  not null,
    asked_by_name    varchar(120) not null,
    asked_at         datetime(6)  not null,
    decided_by       varchar(80),
    decided_by_name  varchar(120),
    decided_at       datetime(6),
    paid_at          datetime(6),
    reference        varchar(120),
    primary key (id),
    constraint goodwill_shop foreign key (shop_id) references shop (id),
    constraint goodwill_return foreign key (return_id) references return_request (id),
    constraint goodwill_amount check (amount_minor > 0)
) character set utf8mb4;

create index goodwill_of_return on goodwill (return_id, asked_at);
create index goodwill_of_month on goodwill (shop_id, budget_month, asked_by);
create index goodwill_by_state on goodwill (shop_id, state, asked_at, id);
create index goodwill_newest on goodwill (shop_id, asked_at, id);
