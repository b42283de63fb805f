create table platform_state (
    id         binary(16)  not null,
    shop_id    binary(16)  not null,
    return_id  binary(16)  not null,
    platform   varchar(20) not null,
    code_set   varchar(30) not null,
    -- as it was said, known or not; to the letter
    code       varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    known      boolean     not null,
    said_at    datetime(6) not null,
    told_by    varchar(120) not null,
    primary key (id),
    constraint platform_state_shop foreign key (shop_id) references shop (id),
    constraint platform_state_return foreign key (return_id) references return_request (id)
) character set utf8mb4;

create index platform_state_of_return on platform_state (return_id, said_at, id);
create index platform_state_unknown on platform_state (shop_id, known, platform, code_set, code, said_at);
