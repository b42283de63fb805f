alter table return_request
    -- what was noticed, by whom, and since when; null where the buyer or somebody for him asked
    add column noticed_signal varchar(20),
    add column noticed_at datetime(6),
    add column noticed_by varchar(120),
    add column noticed_text varchar(500);
