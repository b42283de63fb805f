-- An article was found faulty again and again: whose orders have it, the newest first.
create index order_line_of_article on order_line (shop_id, sku);
