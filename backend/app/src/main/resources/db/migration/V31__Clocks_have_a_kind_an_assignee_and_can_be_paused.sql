alter table case_clock
    modify column code varchar(20) not null,
    add column kind varchar(10) not null default 'HARD',
    -- what the board shows of the case without asking it: its number, whose turn it is, who has it
    add column label varchar(80) not null default '',
    add column waits_for varchar(20) not null default 'SELLER',
    add column assignee_id varchar(80),
    add column assignee_name varchar(120),
    add column paused_at datetime(6),
    add column pause_reason varchar(40),
    add column extended boolean not null default false,
    -- who set another deadline than the preset's
    add column due_source varchar(80);

create index case_clock_of_kind on case_clock (shop_id, state, kind, due_at, id);
create index case_clock_of_code on case_clock (shop_id, state, code, due_at, id);
create index case_clock_of_person on case_clock (shop_id, state, assignee_id, due_at, id);
drop index case_clock_running on case_clock;

alter table return_request
    add column patience_at datetime(6),
    add column paused_at datetime(6),
    add column pause_reason varchar(40),
    add column pause_left_micros bigint,
    add column due_extended boolean not null default false,
    add column due_source varchar(80);

update return_request set patience_at = date_add(submitted_at, interval 5 day);

update case_clock c join return_request r on r.id = c.subject_id
set c.label = r.number, c.waits_for = r.turn, c.assignee_id = r.assignee_id, c.assignee_name = r.assignee_name;

insert into case_clock (id, shop_id, subject_id, code, outcome, state, started_at, due_at, wake_at, currency, risk_minor,
                        preset_id, preset_version, kind, label, waits_for, assignee_id, assignee_name)
select random_bytes(16), r.shop_id, r.id, 'PATIENCE', 'TURNS_RED', 'RUNNING', r.submitted_at, r.patience_at,
       case when s.sandbox then null else r.patience_at end, r.currency, 0,
       'AFTERCARE_CLOCKS', 1, 'PATIENCE', r.number, r.turn, r.assignee_id, r.assignee_name
from return_request r join shop s on s.id = r.shop_id
where r.closed_at is null;
