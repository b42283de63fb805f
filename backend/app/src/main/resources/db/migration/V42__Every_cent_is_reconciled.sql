create table settlement_file (
    id           binary(16)   not null,
    shop_id      binary(16)   not null,
    gateway      varchar(40)  not null,
    name         varchar(200) not null,
    sha256       char(64)     not null,
    row_count    int          not null,
    problem_count int         not null,
    uploaded_at  datetime(6)  not null,
    uploaded_by  varchar(120) not null,
    primary key (id),
    -- the same file again would make every payment look paid twice
    constraint settlement_file_once unique (shop_id, sha256),
    constraint settlement_file_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index settlement_file_newest on settlement_file (shop_id, uploaded_at, id);

create table settlement_row (
    id            binary(16)   not null,
    shop_id       binary(16)   not null,
    file_id       binary(16)   not null,
    line_no       int          not null,
    gateway       varchar(40)  not null,
    reference     varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
    currency      char(3)      not null,
    amount_minor  bigint       not null,
    paid_on       date         not null,
    primary key (id),
    constraint settlement_row_file foreign key (file_id) references settlement_file (id)
) character set utf8mb4;

create index settlement_row_by_reference on settlement_row (shop_id, reference);
create index settlement_row_by_gateway on settlement_row (shop_id, gateway, paid_on);

create table settlement_problem (
    id         binary(16)   not null,
    shop_id    binary(16)   not null,
    file_id    binary(16)   not null,
    line_no    int          not null,
    pointer    varchar(40)  not null,
    code       varchar(40)  not null,
    primary key (id),
    constraint settlement_problem_file foreign key (file_id) references settlement_file (id)
) character set utf8mb4;

create index settlement_problem_of_file on settlement_problem (file_id, line_no, id);

create table reconciliation_finding (
    id              binary(16)   not null,
    shop_id         binary(16)   not null,
    version         int          not null,
    kind            varchar(20)  not null,
    -- of the refund, part, row or order it is about: one finding of a kind for each
    about           varchar(140) character set utf8mb4 collate utf8mb4_bin not null,
    refund_id       binary(16),
    return_id       binary(16),
    label           varchar(140) not null,
    currency        char(3)      not null,
    expected_minor  bigint       not null,
    found_minor     bigint       not null,
    state           varchar(10)  not null,
    found_at        datetime(6)  not null,
    seen_at         datetime(6)  not null,
    explanation     varchar(500),
    explained_by    varchar(120),
    explained_at    datetime(6),
    primary key (id),
    constraint reconciliation_finding_once unique (shop_id, kind, about),
    constraint reconciliation_finding_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index reconciliation_finding_by_state on reconciliation_finding (shop_id, state, found_at, id);

-- Which shop was looked at on which day, so that of several nodes one does it.
create table reconciliation_run (
    shop_id   binary(16)  not null,
    day       date        not null,
    begun_at  datetime(6) not null,
    primary key (shop_id, day),
    constraint reconciliation_run_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;
