-- a booking that was open before its case kept that itself: until it ends, the goods cannot be posted too
update return_request r
    join way_back w on w.open_for = r.id
set r.travel = json_merge_patch(coalesce(r.travel, '{}'), '{"booked":true}');
