-- what is to be fetched, the next window first; and each list also of one carrier or one way
create index way_back_soonest on way_back (shop_id, state, from_at, id);
create index way_back_soonest_of_carrier on way_back (shop_id, state, carrier, from_at, id);
create index way_back_newest_of_carrier on way_back (shop_id, state, carrier, asked_at, id);
create index way_back_newest_of_way on way_back (shop_id, state, way, asked_at, id);
