-- where a buyer may hand a parcel in
create table drop_point (
    id         binary(16)   not null,
    shop_id    binary(16)   not null,
    version    int          not null,
    name       varchar(120) not null,
    address    varchar(300) not null,
    hours      varchar(200) not null,
    active     boolean      not null,
    primary key (id),
    constraint drop_point_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create index drop_point_of_shop on drop_point (shop_id, active, name);

-- when the shop's own driver comes: a window of each week, and how many he can take
create table pick_up_slot (
    id         binary(16)  not null,
    shop_id    binary(16)  not null,
    version    int         not null,
    weekday    int         not null,
    from_time  time        not null,
    to_time    time        not null,
    capacity   int         not null,
    active     boolean     not null,
    primary key (id),
    constraint pick_up_slot_shop foreign key (shop_id) references shop (id),
    constraint pick_up_slot_capacity check (capacity > 0)
) character set utf8mb4;

create index pick_up_slot_of_shop on pick_up_slot (shop_id, weekday, from_time);

-- how one parcel was to go back; at most one of a case is open
create table way_back (
    id             binary(16)   not null,
    shop_id        binary(16)   not null,
    version        int          not null,
    return_id      binary(16)   not null,
    return_number  varchar(20)  not null,
    -- the case while this is open, else null
    open_for       binary(16),
    way            varchar(10)  not null,
    state          varchar(12)  not null,
    carrier        varchar(40)  not null,
    point_id       varchar(80),
    place          varchar(500) not null,
    window_id      varchar(80),
    from_at        datetime(6),
    to_at          datetime(6),
    contact        varchar(120),
    phone          varchar(40),
    reference      varchar(120),
    failure        varchar(200),
    tries          int          not null,
    next_try_at    datetime(6),
    asked_at       datetime(6)  not null,
    ended_at       datetime(6),
    primary key (id),
    constraint way_back_one_open unique (open_for),
    constraint way_back_return foreign key (return_id) references return_request (id)
) character set utf8mb4;

create index way_back_of_return on way_back (return_id, asked_at);
create index way_back_to_do on way_back (next_try_at);
create index way_back_of_window on way_back (shop_id, window_id, state);
create index way_back_newest on way_back (shop_id, state, asked_at, id);
