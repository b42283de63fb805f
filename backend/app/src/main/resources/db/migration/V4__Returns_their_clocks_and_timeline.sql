create table return_request (
    id                     binary(16)    not null,
    shop_id                binary(16)    not null,
    version                int           not null,
    number                 varchar(20)   not null,
    order_id               binary(16)    not null,
    order_number           varchar(80)   not null,
    terms_id               binary(16)    not null,
    buyer_subject          varchar(80),
    buyer_name             varchar(120),
    buyer_phone            varchar(40),
    kind                   varchar(20)   not null,
    reason                 varchar(40)   not null,
    text                   varchar(2000),
    -- the four machines
    request                varchar(20)   not null,
    goods                  varchar(20)   not null,
    money                  varchar(20)   not null,
    dispute                varchar(20)   not null,
    -- what the queue shows without asking anybody else
    turn                   varchar(20)   not null,
    what                   varchar(300)  not null,
    image_url              varchar(500),
    currency               char(3)       not null,
    amount_minor           bigint        not null,
    due_at                 datetime(6)   not null,
    due_clock              varchar(10),
    due_outcome            varchar(40),
    quote                  mediumtext    not null,
    postage_minor          bigint        not null,
    dispatched             boolean       not null,
    preset_id              varchar(32)   not null,
    preset_version         int           not null,
    carrier                varchar(80),
    tracking_number        varchar(80),
    shipped_at             datetime(6),
    delivered_at           datetime(6),
    received_at            datetime(6),
    reject_code            varchar(40),
    reject_message         varchar(2000),
    edits                  int           not null,
    files                  int           not null,
    assignee_id            varchar(80),
    assignee_name          varchar(120),
    submitted_at           datetime(6)   not null,
    updated_at             datetime(6)   not null,
    closed_at              datetime(6),
    primary key (id),
    constraint return_request_number unique (shop_id, number),
    constraint return_request_shop foreign key (shop_id) references shop (id),
    constraint return_request_order foreign key (order_id) references purchase_order (id),
    constraint return_request_terms foreign key (terms_id) references service_terms (id),
    constraint return_request_amount check (amount_minor >= 0)
) character set utf8mb4;

create index return_request_by_due on return_request (shop_id, due_at, id);
create index return_request_by_due_in_state on return_request (shop_id, request, due_at, id);
create index return_request_by_due_of_turn on return_request (shop_id, turn, due_at, id);
create index return_request_newest on return_request (shop_id, submitted_at, id);
create index return_request_newest_in_state on return_request (shop_id, request, submitted_at, id);
create index return_request_by_order_number on return_request (shop_id, order_number);
create index return_request_by_phone on return_request (shop_id, buyer_phone);
create index return_request_by_name on return_request (shop_id, buyer_name);
create index return_request_of_assignee on return_request (shop_id, assignee_id, due_at, id);
create index return_request_of_order on return_request (order_id);
create index return_request_of_buyer on return_request (buyer_subject, submitted_at, id);

create table return_line (
    id             binary(16)   not null,
    shop_id        binary(16)   not null,
    return_id      binary(16)   not null,
    order_id       binary(16)   not null,
    line_no        int          not null,
    sku            varchar(80)  not null,
    title          varchar(300) not null,
    variant        varchar(200),
    image_url      varchar(500),
    quantity       int          not null,
    -- unit positions of the order line, as ranges: asked for, held against other returns, paid back
    units          varchar(2000) not null,
    held           varchar(2000) not null,
    refunded       varchar(2000) not null,
    -- where each unit is
    goods          text         not null,
    primary key (id),
    constraint return_line_once unique (return_id, line_no),
    constraint return_line_return foreign key (return_id) references return_request (id),
    constraint return_line_quantity check (quantity > 0)
) character set utf8mb4;

create index return_line_of_order on return_line (order_id);

create table case_clock (
    id          binary(16)  not null,
    shop_id     binary(16)  not null,
    subject_id  binary(16)  not null,
    code        varchar(10) not null,
    outcome     varchar(40) not null,
    state       varchar(10) not null,
    started_at  datetime(6) not null,
    due_at      datetime(6) not null,
    -- when the sweep must look: due_at while it runs by the wall clock, else null (met, fired, or a sandbox shop's)
    wake_at     datetime(6),
    warn_at     datetime(6),
    ended_at    datetime(6),
    currency    char(3)     not null,
    risk_minor  bigint      not null,
    preset_id       varchar(32) not null,
    preset_version  int         not null,
    primary key (id),
    constraint case_clock_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index case_clock_of_subject on case_clock (subject_id, started_at);
create index case_clock_to_wake on case_clock (wake_at);
create index case_clock_to_warn on case_clock (warn_at);
create index case_clock_running on case_clock (shop_id, state, due_at, id);

create table timeline_entry (
    id          binary(16)   not null,
    shop_id     binary(16)   not null,
    subject_id  binary(16)   not null,
    at          datetime(6)  not null,
    actor_kind  varchar(10)  not null,
    actor_id    varchar(80)  not null,
    actor_name  varchar(120) not null,
    verb        varchar(40)  not null,
    staff_only  boolean      not null,
    changes     varchar(1000) not null,
    rule        varchar(60),
    preset_id       varchar(32),
    preset_version  int,
    data        text         not null,
    primary key (id),
    constraint timeline_entry_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index timeline_entry_of_subject on timeline_entry (subject_id, at, id);

-- What others may learn, written in the transaction of the fact itself.
create table event (
    id          binary(16)  not null,
    shop_id     binary(16)  not null,
    type        varchar(60) not null,
    subject_id  binary(16)  not null,
    at          datetime(6) not null,
    data        text        not null,
    primary key (id),
    constraint event_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index event_of_shop on event (shop_id, id);
