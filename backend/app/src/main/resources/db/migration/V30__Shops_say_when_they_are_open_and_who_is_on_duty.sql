-- Read whole and written whole, so the week and its exceptions are one text each.
create table shop_calendar (
    id              binary(16)  not null,
    shop_id         binary(16)  not null,
    version         int         not null,
    zone            varchar(64) not null,
    week            text        not null,
    days            mediumtext  not null,
    -- what the shop promises, in minutes; null: nothing
    answer_minutes  int,
    repair_minutes  int,
    in_business_time boolean    not null,
    primary key (id),
    constraint shop_calendar_once unique (shop_id),
    constraint shop_calendar_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

create table shop_roster (
    id          binary(16)  not null,
    shop_id     binary(16)  not null,
    version     int         not null,
    people      mediumtext  not null,
    exceptions  mediumtext  not null,
    primary key (id),
    constraint shop_roster_once unique (shop_id),
    constraint shop_roster_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;
