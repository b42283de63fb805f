-- In the EU a repair makes the guarantee longer only from a day on (Dir. 2024/1799), so it is written down when one came home.
alter table order_line add column repaired_at datetime(6);

update order_line set repaired_at = (
    select max(e.at) from return_line l
    join return_request r on r.id = l.return_id
    join timeline_entry e on e.subject_id = r.id
    where l.order_id = order_line.order_id and l.line_no = order_line.line_no
      and r.kind = 'REPAIR' and e.verb in ('CONFIRMED', 'AUTO_CONFIRMED', 'STILL_FAULTY'))
where repairs > 0;
