alter table case_clock
    -- whether subject_id is a case or an order
    add column about varchar(10) not null default 'RETURN';

alter table purchase_order
    add column dispatch_by datetime(6),
    add column late_since datetime(6),
    add column receive_by datetime(6),
    add column received_at datetime(6),
    add column received_by varchar(10),
    add column stopped_at datetime(6);

-- paid back before they left; the rest may still go out
alter table order_line
    add column cancelled int not null default 0,
    add constraint order_line_cancelled check (cancelled between 0 and quantity);

-- [L]/[M] values of marketplaces, off until a shop says so: what it pays on top when it breaks its word
create table shop_penalty (
    shop_id              binary(16) not null,
    version              int        not null,
    late                 boolean    not null,
    late_basis_points    int        not null,
    late_least_minor     bigint     not null,
    late_most_minor      bigint     not null,
    stock                boolean    not null,
    stock_basis_points   int        not null,
    stock_least_minor    bigint     not null,
    stock_most_minor     bigint     not null,
    primary key (shop_id),
    constraint shop_penalty_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

-- what was asked for and is not issued yet has a promise that runs
insert into case_clock (id, shop_id, subject_id, code, outcome, state, started_at, due_at, wake_at, currency, risk_minor,
                        preset_id, preset_version, kind, label, waits_for, about)
select random_bytes(16), i.shop_id, i.order_id, 'C20', 'PROMISE', 'RUNNING', i.requested_at, i.due_at,
       case when s.sandbox then null else i.due_at end, i.currency, 0,
       'AFTERCARE_CLOCKS', 1, 'SERVICE', i.order_number, 'SELLER', 'ORDER'
from invoice i join shop s on s.id = i.shop_id
where i.state = 'REQUESTED';
