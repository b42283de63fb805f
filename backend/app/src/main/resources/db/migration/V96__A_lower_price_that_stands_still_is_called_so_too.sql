-- The clock that stood still when the platform was asked, under its new name.
update return_request set escalation = replace(escalation, '"stoodStill":"C2"', '"stoodStill":"PRICE_MATCH"')
where kind = 'PRICE_MATCH' and closed_at is null and escalation like '%"stoodStill":"C2"%';
