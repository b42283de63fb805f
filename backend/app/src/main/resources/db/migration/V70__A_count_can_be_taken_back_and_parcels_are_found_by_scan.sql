-- how the case stood before the last box was counted; null when that cannot be taken back any more
alter table return_request add column before_receipt mediumtext;
create index return_request_by_tracking on return_request (shop_id, tracking_number);

-- the codes of the units of an order line, each a row, so that a scanner finds them
create table unit_code (
    id        binary(16)  not null,
    shop_id   binary(16)  not null,
    order_id  binary(16)  not null,
    line_no   int         not null,
    code      varchar(80) not null,
    primary key (id),
    constraint unit_code_order foreign key (order_id) references purchase_order (id)
) character set utf8mb4;

create index unit_code_by_code on unit_code (shop_id, code);
create index unit_code_of_order on unit_code (order_id);

insert into unit_code (id, shop_id, order_id, line_no, code)
select unhex(replace(uuid(), '-', '')), l.shop_id, l.order_id, l.line_no, c.code
from order_line l,
     json_table(l.unit_codes, '$[*]' columns (code varchar(80) path '$')) c
where l.unit_codes is not null;

-- every scan at the goods-in desk, found or not
create table parcel_scan (
    id             binary(16)   not null,
    shop_id        binary(16)   not null,
    code           varchar(80)  not null,
    at             datetime(6)  not null,
    by_id          varchar(80)  not null,
    by_name        varchar(120),
    return_id      binary(16),
    return_number  varchar(20),
    stray_id       binary(16),
    primary key (id),
    constraint parcel_scan_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index parcel_scan_newest on parcel_scan (shop_id, at, id);
create index parcel_scan_of_code on parcel_scan (shop_id, code, at);
create index parcel_scan_of_return on parcel_scan (return_id, at);

-- what came in and nobody knows to whom it belongs: a parcel, or a thing in somebody's box
create table stray_goods (
    id             binary(16)   not null,
    shop_id        binary(16)   not null,
    version        int          not null,
    kind           varchar(10)  not null,
    code           varchar(80),
    text           varchar(500),
    quantity       int          not null,
    found_in_id    binary(16),
    found_in_number varchar(20),
    found_at       datetime(6)  not null,
    found_by       varchar(120),
    state          varchar(20)  not null,
    return_id      binary(16),
    return_number  varchar(20),
    settled_at     datetime(6),
    settled_by     varchar(120),
    settled_note   varchar(500),
    primary key (id),
    constraint stray_goods_shop foreign key (shop_id) references shop (id),
    constraint stray_goods_quantity check (quantity > 0)
) character set utf8mb4;

create index stray_goods_newest on stray_goods (shop_id, state, found_at, id);
create index stray_goods_of_code on stray_goods (shop_id, code, state);

-- where a unit went; only ever added to, the last one holds
create table disposition (
    id         binary(16)   not null,
    shop_id    binary(16)   not null,
    return_id  binary(16)   not null,
    line_no    int          not null,
    unit       int          not null,
    step       int          not null,
    sku        varchar(80)  not null,
    unit_code  varchar(80),
    from_place varchar(20)  not null,
    to_place   varchar(20)  not null,
    grade      varchar(2),
    label      varchar(20),
    note       varchar(500),
    at         datetime(6)  not null,
    by_id      varchar(80)  not null,
    by_name    varchar(120),
    primary key (id),
    constraint disposition_once unique (return_id, line_no, unit, step),
    constraint disposition_return foreign key (return_id) references return_request (id)
) character set utf8mb4;
