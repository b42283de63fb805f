-- An appeal against what is carried out already waits for the platform beside its case. Those from before it was timed have
-- their 72 hours from the appeal on: what is late by then is told as late.
insert into case_clock (id, shop_id, subject_id, about, code, outcome, state, started_at, due_at, wake_at, currency, risk_minor,
                        preset_id, preset_version, kind, label, waits_for, assignee_id, assignee_name)
select random_bytes(16), r.shop_id, r.id, 'RETURN', 'C14', 'ALERT_PLATFORM', 'RUNNING', d.appealed_at,
       date_add(d.appealed_at, interval 72 hour),
       case when s.sandbox then null else date_add(d.appealed_at, interval 72 hour) end,
       r.currency, 0, 'AFTERCARE_CLOCKS', 1, 'SERVICE', r.number, 'PLATFORM', r.assignee_id, r.assignee_name
from dispute d join return_request r on r.id = d.id join shop s on s.id = r.shop_id
where r.dispute = 'APPEALED' and d.appealed_at is not null
  -- written by us as true, by an earlier migration as 1
  and (replace(r.escalation, ' ', '') like '%"carriedOut":true%' or replace(r.escalation, ' ', '') like '%"carriedOut":1%')
  and not exists (select 1 from case_clock c where c.subject_id = d.id and c.kind = 'SERVICE' and c.code = 'C14');
