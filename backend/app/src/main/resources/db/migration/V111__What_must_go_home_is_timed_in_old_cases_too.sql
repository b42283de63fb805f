-- Goods that are not paid for and not back with their buyer have a clock that reminds both sides. Cases from before there was
-- one have it from today on, 72 hours. Where it cannot be told here which piece was paid for, it is wound all the same: when it
-- runs out the case looks itself, and lets go where nothing has to leave.
insert into case_clock (id, shop_id, subject_id, about, code, outcome, state, started_at, due_at, wake_at, currency, risk_minor,
                        preset_id, preset_version, kind, label, waits_for, assignee_id, assignee_name)
select random_bytes(16), r.shop_id, r.id, 'RETURN', 'GOES_HOME', 'REMIND', 'RUNNING',
       coalesce(s.sandbox_now, utc_timestamp(6)),
       date_add(coalesce(s.sandbox_now, utc_timestamp(6)), interval 72 hour),
       case when s.sandbox then null else date_add(utc_timestamp(6), interval 72 hour) end,
       r.currency, 0, 'AFTERCARE_CLOCKS', 1, 'HARD', r.number, 'SELLER', r.assignee_id, r.assignee_name
from return_request r join shop s on s.id = r.shop_id
where r.due_clock is null
  and r.dispute in ('NONE', 'WITHDRAWN')
  and exists (select 1 from return_line l,
                json_table(l.goods, '$[*]' columns (state varchar(20) path '$.state', units varchar(200) path '$.units')) lot
              where l.return_id = r.id
                and locate(cast(lot.units as binary), cast(l.refunded as binary)) = 0
                and (lot.state in ('REFUSED', 'WRONG_ITEM')
                     or lot.state = 'ARRIVED'
                        and (r.closed_at is not null
                             or r.money <> 'NONE' and r.kind not in ('EXCHANGE', 'RESHIP', 'REPAIR'))))
  and not exists (select 1 from case_clock c
                  where c.subject_id = r.id and c.kind = 'HARD' and c.state in ('RUNNING', 'PAUSED'));

update return_request r join case_clock c on c.subject_id = r.id
set r.due_clock = 'GOES_HOME', r.due_outcome = 'REMIND', r.due_at = c.due_at, r.turn = 'SELLER', r.version = r.version + 1
where r.due_clock is null and c.code = 'GOES_HOME' and c.state = 'RUNNING';
