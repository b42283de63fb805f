alter table return_request
    -- the names of the repair's clocks are longer than C12
    modify column due_clock varchar(20),
    add column repair_stage varchar(16) not null default 'NONE',
    -- whether the guarantee bears it, and what may be chosen in its place
    add column repair_covered boolean not null default false,
    add column repair_covered_until datetime(6),
    add column repaired_before int not null default 0,
    add column repair_instead varchar(60) not null default '',
    add column repair_begun_at datetime(6),
    add column repair_stage_at datetime(6),
    add column repair_due_at datetime(6),
    -- while the buyer thinks over what it costs, the shop's time stands still: so much of it is left
    add column repair_left_us bigint,
    add column repair_overdue boolean not null default false,
    add column still_faulty boolean not null default false,
    add column repair_fee text,
    add column repair_finding varchar(20),
    add column repair_note varchar(2000),
    add column visit_slot_id binary(16),
    add column visit_place varchar(10),
    add column visit_starts_at datetime(6),
    add column visit_ends_at datetime(6),
    add column visit_address varchar(300);

-- the repair board: what is open, what is due first
create index return_request_by_due_of_kind on return_request (shop_id, kind, request, due_at, id);

create table repair_slot (
    id        binary(16)  not null,
    shop_id   binary(16)  not null,
    place     varchar(10) not null,
    address   varchar(300),
    starts_at datetime(6) not null,
    ends_at   datetime(6) not null,
    capacity  int         not null,
    booked    int         not null default 0,
    primary key (id),
    constraint repair_slot_once unique (shop_id, place, starts_at),
    constraint repair_slot_shop foreign key (shop_id) references shop (id),
    constraint repair_slot_places check (booked >= 0 and booked <= capacity)
) character set utf8mb4;

create index repair_slot_coming on repair_slot (shop_id, starts_at, id);

alter table return_request
    add constraint return_request_visit foreign key (visit_slot_id) references repair_slot (id);

-- what was done to the goods since they were bought: a repair's days do not count against the guarantee
alter table order_line
    add column repair_days int not null default 0,
    add column repairs int not null default 0,
    add column exchanged_at datetime(6);
