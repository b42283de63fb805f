alter table case_offer
    -- both nothing where nothing is to be held
    add column hold_minor bigint,
    add column hold_method varchar(40),
    add constraint case_offer_hold check (hold_minor > 0);
