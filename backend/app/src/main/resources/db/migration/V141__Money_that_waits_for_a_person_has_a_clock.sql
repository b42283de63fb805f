-- whoever pays is written to of promised money that waits for a person
alter table shop_letter add column money boolean not null default false;

-- What was promised before: by our own default it is to be with the buyer two weeks after the grant.
insert into case_clock (id, shop_id, subject_id, code, outcome, state, started_at, due_at, warn_at, currency, risk_minor,
                        preset_id, preset_version, kind, label, waits_for, assignee_id, assignee_name)
select random_bytes(16), r.shop_id, r.return_id, 'PAY', 'MONEY_LATE', 'RUNNING', r.granted_at,
       date_add(r.granted_at, interval 14 day),
       case when s.sandbox then null else utc_timestamp(6) end, r.currency, r.total_minor + r.compensation_minor,
       'AFTERCARE_CLOCKS', 1, 'MONEY', c.number, 'SELLER', c.assignee_id, c.assignee_name
from refund r
join return_request c on c.id = r.return_id
join shop s on s.id = r.shop_id
where r.state in ('TO_APPROVE', 'FAILED')
   or r.state in ('GRANTED', 'SENT')
      and exists (select 1 from refund_leg l where l.refund_id = r.id and l.gateway = 'MANUAL' and l.state = 'GRANTED');
