-- who said no to a large sum, when and why; its parts go nowhere then
alter table refund
    add column declined_by      varchar(80),
    add column declined_by_name varchar(120),
    add column declined_at      datetime(6),
    add column decline_reason   varchar(500);
