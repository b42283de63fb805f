-- What went wrong beside what the case's reason says: when, who says so, and who took it back. Nothing for most cases.
create table case_failure (
    id                 binary(16)   not null,
    shop_id            binary(16)   not null,
    return_id          binary(16)   not null,
    code               varchar(8)   not null,
    failed_at          datetime(6)  not null,
    note               varchar(500),
    added_by           varchar(80)  not null,
    added_by_name      varchar(120) not null,
    added_at           datetime(6)  not null,
    taken_back_by      varchar(80),
    taken_back_by_name varchar(120),
    taken_back_at      datetime(6),
    primary key (id),
    constraint case_failure_shop foreign key (shop_id) references shop (id),
    constraint case_failure_return foreign key (return_id) references return_request (id)
) character set utf8mb4;

create index case_failure_of_return on case_failure (return_id, failed_at);
