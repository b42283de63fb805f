-- faults are judged by what was in force on that day, also by what looks at the case alone
alter table return_request add column bought_at datetime(6) null;

update return_request
set bought_at = (select placed_at from purchase_order where purchase_order.id = return_request.order_id);

alter table return_request modify bought_at datetime(6) not null;
