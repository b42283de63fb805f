-- "purchase_order" because ORDER is a word of SQL.
create table purchase_order (
    id             binary(16)    not null,
    shop_id        binary(16)    not null,
    version        int           not null,
    -- to the letter, on MySQL and MariaDB alike: ABC-1 and abc-1 are two orders
    external_ref   varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    number         varchar(80)   not null,
    -- what the last push said, so that the same push again changes nothing
    fingerprint    char(64)      not null,
    -- the part that money is computed from
    bought         char(64)      not null,
    status         varchar(20)   not null,
    placed_at      datetime(6)   not null,
    paid_at        datetime(6),
    currency       char(3)       not null,
    terms_id       binary(16)    not null,
    buyer_subject  varchar(80),
    buyer_ref      varchar(80),
    buyer_name     varchar(120),
    buyer_phone    varchar(40),
    buyer_email    varchar(200),
    address        varchar(500),
    buyer_remark   varchar(1000),
    memo           varchar(2000),
    flag           varchar(20),
    title          varchar(300)  not null,
    line_count     int           not null,
    total_minor    bigint        not null,
    -- deductions, freight and tenders as they were at purchase; never recomputed
    deductions     mediumtext    not null,
    freight        text          not null,
    freight_uses   text          not null,
    tenders        text          not null,
    primary key (id),
    constraint purchase_order_once unique (shop_id, external_ref),
    constraint purchase_order_shop foreign key (shop_id) references shop (id),
    constraint purchase_order_terms foreign key (terms_id) references service_terms (id)
) character set utf8mb4;

create index purchase_order_newest on purchase_order (shop_id, placed_at, id);
create index purchase_order_by_status on purchase_order (shop_id, status, placed_at, id);
create index purchase_order_by_number on purchase_order (shop_id, number);
create index purchase_order_by_phone on purchase_order (shop_id, buyer_phone);
create index purchase_order_by_name on purchase_order (shop_id, buyer_name);
create index purchase_order_by_buyer_ref on purchase_order (shop_id, buyer_ref, placed_at, id);
create index purchase_order_of_buyer on purchase_order (buyer_subject, placed_at, id);

create table order_line (
    id                   binary(16)     not null,
    shop_id              binary(16)     not null,
    order_id             binary(16)     not null,
    line_no              int            not null,
    sku                  varchar(80)    not null,
    title                varchar(300)   not null,
    variant              varchar(200),
    category             varchar(80),
    goods_class          varchar(30)    not null,
    image_url            varchar(500),
    quantity             int            not null,
    unit_price           decimal(25, 6) not null,
    promo_minor          bigint         not null,
    net_minor            bigint         not null,
    paid_minor           bigint         not null,
    tax_minor            bigint         not null,
    vat_basis_points     int,
    gift                 boolean        not null,
    declared_minor       bigint,
    exclusion            varchar(40),
    exclusion_confirmed  boolean        not null,
    unit_codes           text,
    shares               text           not null,
    tender_uses          text           not null,
    primary key (id),
    constraint order_line_once unique (order_id, line_no),
    constraint order_line_order foreign key (order_id) references purchase_order (id),
    constraint order_line_quantity check (quantity > 0),
    constraint order_line_money check (paid_minor >= 0)
) character set utf8mb4;

create table shipment (
    id            binary(16)   not null,
    shop_id       binary(16)   not null,
    order_id      binary(16)   not null,
    carrier       varchar(80)  not null,
    number        varchar(80)  not null,
    shipped_at    datetime(6)  not null,
    delivered_at  datetime(6),
    signed_at     datetime(6),
    primary key (id),
    constraint shipment_once unique (order_id, carrier, number),
    constraint shipment_order foreign key (order_id) references purchase_order (id)
) character set utf8mb4;

create table order_import (
    id           binary(16)   not null,
    shop_id      binary(16)   not null,
    version      int          not null,
    file_name    varchar(200) not null,
    format       varchar(10)  not null,
    -- in which the sentences about its rows are written
    language     varchar(10)  not null,
    -- found out by reading the file once to its end, before anything is imported
    encoding     varchar(20),
    status       varchar(20)  not null,
    bytes        bigint       not null,
    bytes_read   bigint       not null,
    -- how far it came; committed together with the orders of those rows
    row_count    bigint       not null,
    imported     bigint       not null,
    updated      bigint       not null,
    unchanged    bigint       not null,
    failed       bigint       not null,
    -- all that were found; of these only the first are kept in order_import_error
    errors       bigint       not null,
    failure      varchar(60),
    failure_text varchar(500),
    started_by   varchar(120) not null,
    created_at   datetime(6)  not null,
    started_at   datetime(6),
    finished_at  datetime(6),
    -- the worker at it, until when it may be silent, and how many have tried
    lease_by     varchar(36),
    lease_until  datetime(6),
    attempts     int          not null,
    primary key (id),
    constraint order_import_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index order_import_newest on order_import (shop_id, created_at, id);
create index order_import_to_do on order_import (status, lease_until);

create table order_import_error (
    id         binary(16)   not null,
    import_id  binary(16)   not null,
    row_no     bigint       not null,
    pointer    varchar(200) not null,
    code       varchar(60)  not null,
    detail     varchar(500) not null,
    primary key (id),
    constraint order_import_error_once unique (import_id, row_no, pointer, code),
    constraint order_import_error_import foreign key (import_id) references order_import (id)
) character set utf8mb4;
