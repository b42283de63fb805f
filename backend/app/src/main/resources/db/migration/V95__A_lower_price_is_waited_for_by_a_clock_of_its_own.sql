-- It was called after a refund for what was sent. Those that run keep their time.
update case_clock c join return_request r on r.id = c.subject_id
set c.code = 'PRICE_MATCH'
where r.kind = 'PRICE_MATCH' and c.code = 'C2' and c.kind = 'HARD' and c.state in ('RUNNING', 'PAUSED');

update return_request set due_clock = 'PRICE_MATCH' where kind = 'PRICE_MATCH' and due_clock = 'C2' and closed_at is null;
