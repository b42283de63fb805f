-- What a shop promises above a shipped preset. Once published it is never changed; orders placed from its day stand on it.
create table preset_version (
    id              binary(16)   not null,
    shop_id         binary(16)   not null,
    version         int          not null,
    preset_id       varchar(32)  not null,
    number          int          not null,
    state           varchar(20)  not null,
    -- the preset's id while it is a draft: so there is one draft at a time
    draft_of        varchar(32),
    effective_from  datetime(6),
    document        mediumtext   not null,
    note            varchar(500),
    drafted_by      varchar(120) not null,
    drafted_at      datetime(6)  not null,
    published_by    varchar(120),
    published_at    datetime(6),
    primary key (id),
    constraint preset_version_once unique (shop_id, preset_id, number),
    constraint preset_version_one_draft unique (shop_id, draft_of),
    constraint preset_version_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index preset_version_newest on preset_version (shop_id, drafted_at, id);

alter table service_terms
    add column own_preset_id binary(16),
    add constraint service_terms_own_preset foreign key (own_preset_id) references preset_version (id);

-- the terms of orders placed from a day on, beside those of the orders placed before
alter table shop
    add column next_terms_id binary(16),
    add column next_terms_from datetime(6),
    add constraint shop_next_terms foreign key (next_terms_id) references service_terms (id);

-- until when the goods must be on their way, by the preset the case was opened under; 7 days at home as ever before
alter table return_request
    add column send_back_days int,
    add column send_back_zone varchar(64);

update return_request set send_back_days = case when preset_id in ('EU_14D', 'UK_14_14', 'US_STORE') then 14 else 7 end,
    send_back_zone = case when preset_id = 'UK_14_14' then 'Europe/London'
                          when preset_id in ('EU_14D', 'US_STORE') then null else 'Asia/Shanghai' end;

alter table return_request modify column send_back_days int not null;
