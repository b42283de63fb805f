-- A link by e-mail lets one person into one shop; of its secret only a hash is kept.
create table invitation (
    id              binary(16)   not null,
    version         int          not null,
    shop_id         binary(16)   not null,
    email           varchar(200) not null,
    -- the address again while it is open, so that it is open once in a shop
    open_email      varchar(200),
    role            varchar(20)  not null,
    language        varchar(20)  not null,
    token_hash      char(64)     not null,
    invited_by      varchar(80)  not null,
    invited_by_name varchar(120) not null,
    created_at      datetime(6)  not null,
    expires_at      datetime(6)  not null,
    accepted_at     datetime(6),
    accepted_by     varchar(80),
    withdrawn_at    datetime(6),
    primary key (id),
    constraint invitation_token unique (token_hash),
    constraint invitation_open_once unique (shop_id, open_email),
    constraint invitation_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index invitation_newest on invitation (shop_id, created_at, id);
