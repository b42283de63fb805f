-- from when on a shop looks after a parcel or an article; our own defaults, which its owner may change
create table shop_watch (
    shop_id                binary(16) not null,
    version                int        not null,
    stalled_days           int        not null,
    lost_days              int        not null,
    unsigned_days          int        not null,
    repeated_faults        int        not null,
    repeated_within_days   int        not null,
    weight_grams           int        not null,
    weight_basis_points    int        not null,
    primary key (shop_id),
    constraint shop_watch_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

-- what was said of a parcel, word for word; the same said again is the same
create table tracking_event (
    id       binary(16)   not null,
    shop_id  binary(16)   not null,
    carrier  varchar(80)  not null,
    number   varchar(80)  character set utf8mb4 collate utf8mb4_bin not null,
    code     varchar(20)  not null,
    at       datetime(6)  not null,
    grams    int,
    text     varchar(500),
    told_by  varchar(120) not null,
    told_at  datetime(6)  not null,
    primary key (id),
    constraint tracking_event_once unique (shop_id, number, code, at),
    constraint tracking_event_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index shipment_by_number on shipment (shop_id, number);

-- what the weights of a parcel and its carrier say of it; few cases have it
alter table return_request add column travel varchar(600);
