create table idempotent_answer (
    -- to the letter: a key in other case is another key
    caller           varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    idempotency_key  varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    asked            char(64)     not null,
    status           int          not null,
    etag             varchar(40),
    body             mediumtext,
    answered_at      datetime(6)  not null,
    primary key (caller, idempotency_key)
) character set utf8mb4;

create index idempotent_answer_by_age on idempotent_answer (answered_at);
