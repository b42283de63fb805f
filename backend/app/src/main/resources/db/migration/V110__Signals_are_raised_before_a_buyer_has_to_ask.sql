-- what a shop should look after; raised once for each thing
create table raised_signal (
    id            binary(16)   not null,
    shop_id       binary(16)   not null,
    version       int          not null,
    kind          varchar(12)  not null,
    -- the parcel, the order or the article
    about         varchar(140) character set utf8mb4 collate utf8mb4_bin not null,
    state         varchar(12)  not null,
    order_id      binary(16),
    order_number  varchar(80),
    carrier       varchar(80),
    number        varchar(80)  character set utf8mb4 collate utf8mb4_bin,
    sku           varchar(80),
    title         varchar(300),
    pieces        int          not null,
    since         datetime(6)  not null,
    said          varchar(500),
    return_id     binary(16),
    return_number varchar(20),
    why           varchar(500),
    ended_by      varchar(120),
    raised_at     datetime(6)  not null,
    ended_at      datetime(6),
    primary key (id),
    constraint raised_signal_once unique (shop_id, kind, about),
    constraint raised_signal_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index raised_signal_newest on raised_signal (shop_id, state, raised_at, id);
create index raised_signal_of_kind on raised_signal (shop_id, state, kind, raised_at, id);
create index raised_signal_of_order on raised_signal (order_id, state);
create index raised_signal_of_parcel on raised_signal (shop_id, number, state);
create index raised_signal_of_article on raised_signal (shop_id, sku, raised_at);

-- up to which case faults of articles were counted
create table fault_mark (
    id    int        not null,
    upto  binary(16) not null,
    primary key (id)
) character set utf8mb4;

create index return_line_of_article on return_line (shop_id, sku, return_id);
