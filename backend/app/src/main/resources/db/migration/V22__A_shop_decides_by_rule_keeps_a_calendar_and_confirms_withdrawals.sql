create table auto_rule (
    id                  binary(16)   not null,
    shop_id             binary(16)   not null,
    version             int          not null,
    name                varchar(80)  not null,
    -- the smallest is asked first
    priority            int          not null,
    active              boolean      not null,
    -- conditions; null: whatever it is
    verdict             varchar(20)  not null,
    kinds               varchar(500) not null,
    reasons             varchar(1000) not null,
    amount_up_to_minor  bigint,
    buyer_cases_up_to   int,
    evidence_complete   boolean      not null,
    action              varchar(20)  not null,
    assignee_id         varchar(80),
    assignee_name       varchar(120),
    message             varchar(2000),
    written_by          varchar(120) not null,
    written_at          datetime(6)  not null,
    primary key (id),
    constraint auto_rule_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index auto_rule_in_order on auto_rule (shop_id, priority, id);

-- which rule fired at which case, and why the others did not
create table auto_rule_entry (
    id         binary(16)  not null,
    shop_id    binary(16)  not null,
    rule_id    binary(16)  not null,
    return_id  binary(16)  not null,
    number     varchar(20) not null,
    at         datetime(6) not null,
    outcome    varchar(20) not null,
    primary key (id),
    constraint auto_rule_entry_rule foreign key (rule_id) references auto_rule (id) on delete cascade
) character set utf8mb4;

create index auto_rule_entry_newest on auto_rule_entry (rule_id, at, id);
create index auto_rule_entry_fired on auto_rule_entry (rule_id, outcome, at, id);

-- days off and worked weekends of a year, as the shop knows them; without a row those that we ship
create table holiday_year (
    id         binary(16)   not null,
    shop_id    binary(16)   not null,
    version    int          not null,
    -- YEAR is a word of SQL
    of_year    int          not null,
    source     varchar(500) not null,
    days_off   mediumtext   not null,
    days_worked mediumtext  not null,
    loaded_by  varchar(120) not null,
    loaded_at  datetime(6)  not null,
    primary key (id),
    constraint holiday_year_once unique (shop_id, of_year),
    constraint holiday_year_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

-- the durable confirmation of a withdrawal from the contract, word for word as the buyer got it
create table withdrawal (
    id            binary(16)  not null,
    shop_id       binary(16)  not null,
    return_id     binary(16)  not null,
    order_id      binary(16)  not null,
    declared_at   datetime(6) not null,
    language      varchar(10) not null,
    text          mediumtext  not null,
    sha256        char(64)    not null,
    primary key (id),
    constraint withdrawal_once unique (return_id),
    constraint withdrawal_return foreign key (return_id) references return_request (id)
) character set utf8mb4;

-- asked for with the button "withdraw from contract"
alter table return_request add column contract_withdrawn boolean not null default false;
