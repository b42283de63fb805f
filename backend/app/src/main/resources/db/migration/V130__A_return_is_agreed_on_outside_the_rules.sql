-- Taken back although a rule refuses it: why, who bears the way back, and which rule that was. Nothing for nearly every case.
alter table return_request add column by_agreement text;
