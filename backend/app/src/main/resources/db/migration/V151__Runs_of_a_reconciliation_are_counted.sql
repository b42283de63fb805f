-- Runs of one shop come in turn by a row of their own: who grants money need not wait for one.
create table reconciliation_turn (
    shop_id  binary(16)  not null,
    run_no   bigint      not null,
    primary key (shop_id),
    constraint reconciliation_turn_shop foreign key (shop_id) references shop (id)
) character set utf8mb4;

-- In a sandbox the clock may stand still between two runs: what the second one misses was seen in an earlier run, not earlier.
alter table reconciliation_finding add column seen_in bigint not null default 0;
