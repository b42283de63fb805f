-- What a desk types begins like one of these; the list itself is walked by state.
create index invoice_by_order_number on invoice (shop_id, order_number);
create index invoice_by_number on invoice (shop_id, number);
create index invoice_by_title on invoice (shop_id, title);
