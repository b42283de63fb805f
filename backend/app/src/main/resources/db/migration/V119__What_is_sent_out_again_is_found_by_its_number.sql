-- A carrier says of a number that it was delivered; the case whose replacement or repaired piece travels under it is found by it.
alter table return_request add column resend_number varchar(80) character set utf8mb4 collate utf8mb4_bin;

update return_request set resend_number = json_value(resend, '$.resendNumber')
where resend is not null and outbound = 'SENT';

create index return_request_resent on return_request (shop_id, resend_number);
