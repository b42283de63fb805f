-- What a dispute keeps on its case: which clock stands still, and what was decided.
alter table return_request
    add column escalated_at datetime(6),
    add column stood_still varchar(10),
    add column stood_left_us bigint,
    add column evidence_due_at datetime(6),
    add column carried_out boolean not null default false,
    add column appeal_until datetime(6),
    add column remedy varchar(20),
    add column ruled_fault varchar(10),
    add column ruled_outbound varchar(10),
    add column ruled_return varchar(10),
    add column ruled_resend varchar(10);

create index return_request_in_dispute on return_request (dispute, due_at, id);

create table dispute (
    -- of its case: a case has one dispute at most
    id                  binary(16)   not null,
    shop_id             binary(16)   not null,
    order_id            binary(16)   not null,
    escalated_by        varchar(10)  not null,
    basis               varchar(20)  not null,
    escalated_at        datetime(6)  not null,
    arbiter_id          varchar(80),
    arbiter_name        varchar(120),
    appealed_by         varchar(10),
    appealed_at         datetime(6),
    appeal_arbiter_id   varchar(80),
    appeal_arbiter_name varchar(120),
    -- of the last ruling
    fault               varchar(10),
    remedy              varchar(20),
    judged_at           datetime(6),
    withdrawn_at        datetime(6),
    primary key (id),
    constraint dispute_return foreign key (id) references return_request (id),
    constraint dispute_shop foreign key (shop_id) references shop (id),
    constraint dispute_another_arbiter check (appeal_arbiter_id is null or appeal_arbiter_id <> arbiter_id)
) character set utf8mb4;

create index dispute_of_shop on dispute (shop_id, escalated_at);
create index dispute_judged on dispute (shop_id, judged_at);
create index dispute_of_arbiter on dispute (arbiter_id);
create index dispute_of_appeal_arbiter on dispute (appeal_arbiter_id);

-- Said is said.
create table statement (
    id          binary(16)    not null,
    shop_id     binary(16)    not null,
    dispute_id  binary(16)    not null,
    side        varchar(10)   not null,
    kind        varchar(16)   not null,
    to_side     varchar(10),
    text        varchar(4000) not null,
    files       varchar(1000) not null,
    at          datetime(6)   not null,
    actor_kind  varchar(10)   not null,
    actor_id    varchar(80)   not null,
    actor_name  varchar(120)  not null,
    primary key (id),
    constraint statement_dispute foreign key (dispute_id) references dispute (id)
) character set utf8mb4;

create index statement_of_dispute on statement (dispute_id, at, id);

create table judgement (
    id              binary(16)    not null,
    shop_id         binary(16)    not null,
    dispute_id      binary(16)    not null,
    -- 1, and 2 after an appeal
    instance        int           not null,
    remedy          varchar(20)   not null,
    ruled_fault     varchar(10)   not null,
    ruled_outbound  varchar(10)   not null,
    ruled_return    varchar(10)   not null,
    ruled_resend    varchar(10)   not null,
    parts           text          not null,
    currency        char(3)       not null,
    worth_minor     bigint        not null,
    to_buyer        varchar(2000) not null,
    to_seller       varchar(2000) not null,
    at              datetime(6)   not null,
    actor_kind      varchar(10)   not null,
    actor_id        varchar(80)   not null,
    actor_name      varchar(120)  not null,
    primary key (id),
    constraint judgement_once unique (dispute_id, instance),
    constraint judgement_dispute foreign key (dispute_id) references dispute (id),
    constraint judgement_worth check (worth_minor >= 0)
) character set utf8mb4;

create table opinion (
    id                binary(16)    not null,
    shop_id           binary(16)    not null,
    dispute_id        binary(16)    not null,
    standard_id       varchar(40)   not null,
    standard_version  int           not null,
    question          varchar(2000) not null,
    asked_at          datetime(6)   not null,
    expert_id         varchar(80),
    expert_name       varchar(120),
    finding           varchar(20),
    answers           text,
    text              varchar(4000),
    given_at          datetime(6),
    primary key (id),
    constraint opinion_dispute foreign key (dispute_id) references dispute (id)
) character set utf8mb4;

create index opinion_of_dispute on opinion (dispute_id, asked_at, id);
create index opinion_of_expert on opinion (expert_id);

create index return_request_closed on return_request (shop_id, closed_at);
