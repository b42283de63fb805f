create index return_request_by_due_of_money on return_request (shop_id, money, due_at, id);

create index refund_newest on refund (shop_id, granted_at, id);
