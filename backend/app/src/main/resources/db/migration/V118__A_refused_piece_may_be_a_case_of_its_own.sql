-- What the shop did not accept when the rest was paid can be put before the platform: as a case of its own, once.
alter table return_request
    add column apart varchar(400),
    add column piece_of binary(16),
    add constraint return_request_apart_once unique (piece_of),
    add constraint return_request_piece_of foreign key (piece_of) references return_request (id);
