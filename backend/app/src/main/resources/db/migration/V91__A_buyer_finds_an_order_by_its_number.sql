-- A buyer who knows number and telephone or e-mail of an order proves by a code that they are his.
create table order_lookup (
    id         binary(16)  not null,
    subject    varchar(80) not null,
    -- null when nothing was found: everything else looks the same
    order_id   binary(16),
    code_hash  char(64)    not null,
    tries      int         not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    used_at    datetime(6),
    primary key (id),
    constraint order_lookup_order foreign key (order_id) references purchase_order (id)
) character set utf8mb4;

create index order_lookup_of_subject on order_lookup (subject, created_at);
create index order_lookup_of_order on order_lookup (order_id, created_at);
create index order_lookup_over on order_lookup (expires_at);

-- The buyer does not know how the shop is called here.
create index purchase_order_of_number on purchase_order (number);
