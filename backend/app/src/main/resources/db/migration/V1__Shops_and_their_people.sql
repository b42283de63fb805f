-- Every row of a shop carries its shop_id, and every unique key and list index starts with it.
-- Ids are UUIDv7: new rows land at the end of the index.

create table shop (
    id           binary(16)   not null,
    version      int          not null,
    name         varchar(120) not null,
    currency     char(3)      not null,
    zone         varchar(64)  not null,
    sandbox      boolean      not null,
    -- a sandbox shop's clock stands still until it is moved; null: the wall clock
    sandbox_now  datetime(6),
    terms_id     binary(16),
    opened_at    datetime(6)  not null,
    primary key (id)
) character set utf8mb4;

-- Terms are never changed: new settings are a new row, and an order keeps the row it was placed under.
create table service_terms (
    id               binary(16)   not null,
    shop_id          binary(16)   not null,
    preset_id        varchar(32)  not null,
    preset_version   int          not null,
    promised_days    int,
    free_from_minor  bigint,
    tariff_minor     bigint       not null,
    return_address   varchar(500) not null,
    agreed_at        datetime(6)  not null,
    primary key (id),
    constraint service_terms_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

alter table shop add constraint shop_terms foreign key (terms_id) references service_terms (id);

create table membership (
    id       binary(16)   not null,
    shop_id  binary(16)   not null,
    -- the token's subject, or client:<client_id> for a third party
    subject  varchar(80)  not null,
    role     varchar(20)  not null,
    name     varchar(120) not null,
    email    varchar(200),
    primary key (id),
    constraint membership_once unique (shop_id, subject),
    constraint membership_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index membership_by_subject on membership (subject);
