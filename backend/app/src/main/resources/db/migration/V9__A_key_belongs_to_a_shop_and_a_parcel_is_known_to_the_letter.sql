-- the shop that the caller acts for, then who he is
alter table idempotent_answer
    modify caller varchar(120) character set utf8mb4 collate utf8mb4_bin not null;

-- as Java compares: SF-1 and sf-1 are two parcels, on MySQL and MariaDB alike
alter table shipment
    modify carrier varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    modify number varchar(80) character set utf8mb4 collate utf8mb4_bin not null;
