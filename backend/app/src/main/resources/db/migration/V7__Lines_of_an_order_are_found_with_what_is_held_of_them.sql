create index return_line_of_order_line on return_line (order_id, line_no);

drop index return_line_of_order on return_line;
