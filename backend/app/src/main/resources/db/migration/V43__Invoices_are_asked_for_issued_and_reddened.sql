create table invoice (
    id            binary(16)   not null,
    shop_id       binary(16)   not null,
    version       int          not null,
    order_id      binary(16)   not null,
    order_number  varchar(80)  not null,
    for_company   boolean      not null,
    title         varchar(200) not null,
    tax_id        varchar(40),
    email         varchar(200),
    state         varchar(16)  not null,
    currency      char(3)      not null,
    amount_minor  bigint       not null,
    requested_at  datetime(6)  not null,
    requested_by  varchar(120) not null,
    -- C20: until then it must be answered; warned a day before, and once more when it is late
    due_at        datetime(6)  not null,
    look_at       datetime(6),
    alarms        int          not null,
    answer        varchar(1000),
    number        varchar(60),
    file_id       binary(16),
    issued_at     datetime(6),
    issued_by     varchar(120),
    primary key (id),
    constraint invoice_once unique (shop_id, order_id),
    constraint invoice_shop foreign key (shop_id) references shop (id),
    constraint invoice_order foreign key (order_id) references purchase_order (id)
) character set utf8mb4;

create index invoice_by_state on invoice (shop_id, state, due_at, id);
create index invoice_to_look on invoice (look_at);

create table red_letter (
    id            binary(16)   not null,
    shop_id       binary(16)   not null,
    version       int          not null,
    invoice_id    binary(16)   not null,
    refund_id     binary(16)   not null,
    -- 1 for the first, more where one became void and was begun anew
    attempt       int          not null,
    code          varchar(24)  not null,
    reason        int          not null,
    currency      char(3)      not null,
    amount_minor  bigint       not null,
    tax_minor     bigint,
    begun_at      datetime(6)  not null,
    -- unconfirmed after 72 h it is void; looked at before, to warn
    void_at       datetime(6),
    look_at       datetime(6),
    alarmed_at    datetime(6),
    number        varchar(60),
    ended_at      datetime(6),
    primary key (id),
    constraint red_letter_once unique (invoice_id, refund_id, attempt),
    constraint red_letter_invoice foreign key (invoice_id) references invoice (id),
    constraint red_letter_amount check (amount_minor > 0)
) character set utf8mb4;

create index red_letter_to_look on red_letter (look_at);
