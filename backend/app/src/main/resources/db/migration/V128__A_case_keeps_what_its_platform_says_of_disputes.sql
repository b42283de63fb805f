-- How long a no may be put before the platform, and how long the sides then have, is the word of the order's preset; nothing
-- where that says nothing. Clocks that run already keep the moment they were given.
alter table return_request add column dispute_term text;

update return_request set dispute_term =
    '{"raiseDays":15,"answerHours":24,"evidenceHours":4,"evidenceFrom":"09:00","evidenceTo":"18:00","confidence":"V","source":"R2 art. 7, 9"}'
where preset_id = 'JD_POP';
