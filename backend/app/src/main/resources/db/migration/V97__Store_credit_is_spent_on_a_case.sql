-- What another article costs more may be paid with store credit: the entry says for which case.
alter table credit_entry add column return_id binary(16);
alter table credit_entry
    add constraint credit_entry_case foreign key (return_id) references return_request (id);
