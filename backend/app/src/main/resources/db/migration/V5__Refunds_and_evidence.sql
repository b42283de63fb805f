create table refund (
    id                  binary(16)  not null,
    shop_id             binary(16)  not null,
    version             int         not null,
    return_id           binary(16)  not null,
    order_id            binary(16)  not null,
    return_number       varchar(20) not null,
    currency            char(3)     not null,
    total_minor         bigint      not null,
    compensation_minor  bigint      not null,
    state               varchar(10) not null,
    -- the quote it was granted by: every cent with its rule
    quote               mediumtext  not null,
    granted_at          datetime(6) not null,
    paid_at             datetime(6),
    primary key (id),
    constraint refund_shop foreign key (shop_id) references shop (id),
    constraint refund_return foreign key (return_id) references return_request (id),
    constraint refund_money check (total_minor >= 0 and compensation_minor >= 0)
) character set utf8mb4;

create index refund_of_return on refund (return_id);
create index refund_of_order on refund (order_id);
create index refund_by_state on refund (shop_id, state, granted_at, id);

create table refund_leg (
    id            binary(16)  not null,
    shop_id       binary(16)  not null,
    refund_id     binary(16)  not null,
    tender_ref    varchar(80) not null,
    kind          varchar(20) not null,
    method        varchar(40),
    amount_minor  bigint      not null,
    gateway       varchar(40) not null,
    state         varchar(10) not null,
    attempts      int         not null,
    -- when the sender must look; null when there is nothing to send
    next_try_at   datetime(6),
    reference     varchar(120),
    failure       varchar(200),
    primary key (id),
    constraint refund_leg_refund foreign key (refund_id) references refund (id),
    constraint refund_leg_amount check (amount_minor > 0)
) character set utf8mb4;

create index refund_leg_of_refund on refund_leg (refund_id);
create index refund_leg_to_send on refund_leg (next_try_at);

create table evidence (
    id            binary(16)   not null,
    shop_id       binary(16)   not null,
    -- null until a case refers to it; unclaimed files are dropped after a day
    subject_id    binary(16),
    file_name     varchar(200) not null,
    content_type  varchar(100) not null,
    bytes         bigint       not null,
    sha256        char(64)     not null,
    width         int,
    height        int,
    preview       boolean      not null,
    uploaded_at   datetime(6)  not null,
    actor_kind    varchar(10)  not null,
    actor_id      varchar(80)  not null,
    actor_name    varchar(120) not null,
    purpose       varchar(20),
    primary key (id),
    constraint evidence_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index evidence_of_subject on evidence (subject_id, uploaded_at);
create index evidence_of_uploader on evidence (actor_id, subject_id);
