create table idempotent_answer (
    caller           varchar(80)  not null,
    idempotency_key  varchar(200) not null,
    asked            char(64)     not null,
    status           int          not null,
    etag             varchar(40),
    body             mediumtext,
    answered_at      datetime(6)  not null,
    primary key (caller, idempotency_key)
) character set utf8mb4;

create index idempotent_answer_by_age on idempotent_answer (answered_at);
