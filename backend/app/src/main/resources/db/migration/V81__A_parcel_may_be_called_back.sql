alter table return_request
    add column intercept_state varchar(10) not null default 'NONE',
    add column intercept_asked_at datetime(6),
    add column intercept_ended_at datetime(6),
    -- left although its money had been asked back: the shop bears it
    add column sent_despite_at datetime(6);
