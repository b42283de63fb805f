-- What goes out to the buyer: a replacement, what was missing, or the repaired unit.
alter table return_request
    add column outbound varchar(20) not null default 'NONE',
    add column advance boolean not null default false,
    add column resend_carrier varchar(80),
    add column resend_number varchar(80),
    add column resent_at datetime(6),
    add column confirmed_at datetime(6),
    -- an article of another price: what the buyer owes (above nought), or gets back (below)
    add column difference_minor bigint not null default 0,
    add column difference_state varchar(10) not null default 'NONE',
    add column difference_reference varchar(120),
    -- while the buyer is asked, the shop's time stands still: so much of it is left
    add column question varchar(2000),
    add column asked int not null default 0,
    add column answer_left_us bigint,
    add column offers int not null default 0,
    add column offer_open boolean not null default false;

alter table return_line
    -- agreed money back while the goods stay
    add column allowance_minor bigint,
    -- what is wanted in its place; nothing: the same again
    add column wanted text,
    add constraint return_line_allowance check (allowance_minor > 0);

create table case_offer (
    id           binary(16)    not null,
    shop_id      binary(16)    not null,
    return_id    binary(16)    not null,
    place        int           not null,
    state        varchar(12)   not null,
    kind         varchar(20)   not null,
    advance      boolean       not null,
    terms        text          not null,
    currency     char(3)       not null,
    money_minor  bigint        not null,
    difference_minor bigint    not null,
    message      varchar(2000) not null,
    made_by      varchar(120)  not null,
    made_at      datetime(6)   not null,
    answered_at  datetime(6),
    primary key (id),
    constraint case_offer_place unique (return_id, place),
    constraint case_offer_shop foreign key (shop_id) references shop (id),
    constraint case_offer_return foreign key (return_id) references return_request (id)
) character set utf8mb4;
