-- A clock stands still for as long as its reason allows, counted from the pause: 183 days for a court or the police, else 30.
-- Whatever is over already goes on at once, with what was left of it.
insert into case_clock (id, shop_id, subject_id, about, code, outcome, state, started_at, due_at, wake_at, currency, risk_minor,
                        preset_id, preset_version, kind, label, waits_for, assignee_id, assignee_name)
select random_bytes(16), r.shop_id, r.id, 'RETURN', 'PAUSE', 'GOES_ON', 'RUNNING', r.paused_at,
       date_add(r.paused_at, interval if(r.pause_reason = 'COURT_OR_POLICE', 183, 30) day),
       case when s.sandbox then null
            else date_add(r.paused_at, interval if(r.pause_reason = 'COURT_OR_POLICE', 183, 30) day) end,
       r.currency, 0, 'AFTERCARE_CLOCKS', 1, 'ROUTINE', r.number, r.turn, r.assignee_id, r.assignee_name
from return_request r
     join shop s on s.id = r.shop_id
     join case_clock stopped on stopped.subject_id = r.id and stopped.kind = 'HARD' and stopped.state = 'PAUSED'
where r.paused_at is not null
  and not exists (select 1 from case_clock c where c.subject_id = r.id and c.code = 'PAUSE' and c.state = 'RUNNING');
