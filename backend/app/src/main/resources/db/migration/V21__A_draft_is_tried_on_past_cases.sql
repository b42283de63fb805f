-- Past cases judged again under a draft, in portions; how far it came is committed with each portion.
create table dry_run (
    id                 binary(16)   not null,
    shop_id            binary(16)   not null,
    version            int          not null,
    preset_version_id  binary(16)   not null,
    preset_id          varchar(32)  not null,
    -- the draft as it was then: it may be written on meanwhile
    document           mediumtext   not null,
    status             varchar(20)  not null,
    total              int          not null,
    judged             int          not null,
    changed            int          not null,
    currency           char(3)      not null,
    before_minor       bigint       not null,
    after_minor        bigint       not null,
    -- the case that was judged last
    reached_at         datetime(6),
    reached_id         binary(16),
    started_by         varchar(120) not null,
    created_at         datetime(6)  not null,
    finished_at        datetime(6),
    lease_by           varchar(36),
    lease_until        datetime(6),
    attempts           int          not null,
    primary key (id),
    constraint dry_run_shop foreign key (shop_id) references shop (id),
    constraint dry_run_version foreign key (preset_version_id) references preset_version (id)
) character set utf8mb4;

create index dry_run_newest on dry_run (shop_id, preset_version_id, created_at, id);
create index dry_run_to_do on dry_run (status, lease_until);

create table dry_run_change (
    id               binary(16)   not null,
    shop_id          binary(16)   not null,
    dry_run_id       binary(16)   not null,
    return_id        binary(16)   not null,
    number           varchar(20)  not null,
    what             varchar(300) not null,
    kind             varchar(20)  not null,
    reason           varchar(40)  not null,
    submitted_at     datetime(6)  not null,
    before_decision  varchar(20)  not null,
    before_code      varchar(40),
    before_postage   varchar(20)  not null,
    before_minor     bigint       not null,
    after_decision   varchar(20)  not null,
    after_code       varchar(40),
    after_postage    varchar(20)  not null,
    after_minor      bigint       not null,
    currency         char(3)      not null,
    primary key (id),
    constraint dry_run_change_once unique (dry_run_id, return_id),
    constraint dry_run_change_run foreign key (dry_run_id) references dry_run (id)
) character set utf8mb4;

create index dry_run_change_newest on dry_run_change (dry_run_id, submitted_at, id);
create index return_request_of_preset on return_request (shop_id, preset_id, submitted_at, id);
