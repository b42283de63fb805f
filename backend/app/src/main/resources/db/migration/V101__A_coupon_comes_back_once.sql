-- The shop system gives the coupon back; here stands that it was told to, once.
create table coupon_return (
    id            binary(16)   not null,
    shop_id       binary(16)   not null,
    order_id      binary(16)   not null,
    return_id     binary(16)   not null,
    coupon        varchar(80)  character set utf8mb4 collate utf8mb4_bin not null,
    at            datetime(6)  not null,
    primary key (id),
    constraint coupon_return_once unique (order_id, coupon),
    constraint coupon_return_shop foreign key (shop_id) references shop (id),
    constraint coupon_return_order foreign key (order_id) references purchase_order (id),
    constraint coupon_return_case foreign key (return_id) references return_request (id)
) character set utf8mb4;
