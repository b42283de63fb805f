-- Most cases are never repaired, disputed, called back, asked about or sent again: each of these is one value in one column
-- (as quote and terms are), nothing where it never happened, in place of fifty columns that every insert and read carried.
alter table return_request
    add column resend text,
    add column topping text,
    add column asked_what text,
    add column intercept text,
    add column noticed text,
    add column repair mediumtext,
    add column visit text,
    add column escalation text,
    add column ruling text;

update return_request set resend = json_object(
    'resendCarrier', resend_carrier, 'resendNumber', resend_number,
    'resentAt', concat(date_format(resent_at, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'),
    'confirmedAt', concat(date_format(confirmed_at, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'))
where resent_at is not null or confirmed_at is not null;

update return_request set topping = json_object(
    'differenceMinor', difference_minor, 'differenceState', difference_state, 'differenceReference', difference_reference)
where difference_minor <> 0 or difference_state <> 'NONE';

update return_request set asked_what = json_object('question', question, 'asked', asked, 'answerLeftUs', answer_left_us)
where question is not null or asked > 0 or answer_left_us is not null;

update return_request set intercept = json_object(
    'interceptState', intercept_state,
    'interceptAskedAt', concat(date_format(intercept_asked_at, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'),
    'interceptEndedAt', concat(date_format(intercept_ended_at, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'),
    'sentDespiteAt', concat(date_format(sent_despite_at, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'))
where intercept_state <> 'NONE' or sent_despite_at is not null;

update return_request set noticed = json_object(
    'noticedSignal', noticed_signal, 'noticedAt', concat(date_format(noticed_at, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'),
    'noticedBy', noticed_by, 'noticedText', noticed_text)
where noticed_signal is not null;

update return_request set repair = json_object(
    'repairStage', repair_stage, 'repairCovered', repair_covered,
    'repairCoveredUntil', concat(date_format(repair_covered_until, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'),
    'repairedBefore', repaired_before, 'repairInstead', repair_instead,
    'repairBegunAt', concat(date_format(repair_begun_at, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'),
    'repairStageAt', concat(date_format(repair_stage_at, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'),
    'repairDueAt', concat(date_format(repair_due_at, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'),
    'repairLeftUs', repair_left_us, 'repairOverdue', repair_overdue, 'stillFaulty', still_faulty,
    'repairFee', json_extract(repair_fee, '$'), 'repairFinding', repair_finding, 'repairNote', repair_note)
where kind = 'REPAIR' or repair_stage <> 'NONE' or repair_covered;

update return_request set visit = json_object(
    'visitSlotId', lower(insert(insert(insert(insert(hex(visit_slot_id), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-')),
    'visitPlace', visit_place,
    'visitStartsAt', concat(date_format(visit_starts_at, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'),
    'visitEndsAt', concat(date_format(visit_ends_at, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'),
    'visitAddress', visit_address)
where visit_slot_id is not null;

update return_request set escalation = json_object(
    'escalatedAt', concat(date_format(escalated_at, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'),
    'stoodStill', stood_still, 'stoodLeftUs', stood_left_us,
    'evidenceDueAt', concat(date_format(evidence_due_at, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'),
    'carriedOut', carried_out, 'appealUntil', concat(date_format(appeal_until, '%Y-%m-%dT%H:%i:%s.%f'), 'Z'))
where escalated_at is not null;

update return_request set ruling = json_object(
    'remedy', remedy, 'ruledFault', ruled_fault, 'ruledOutbound', ruled_outbound, 'ruledReturn', ruled_return,
    'ruledResend', ruled_resend)
where remedy is not null;

alter table return_request drop foreign key return_request_visit;

alter table return_request
    drop column resend_carrier, drop column resend_number, drop column resent_at, drop column confirmed_at,
    drop column difference_minor, drop column difference_state, drop column difference_reference,
    drop column question, drop column asked, drop column answer_left_us,
    drop column intercept_state, drop column intercept_asked_at, drop column intercept_ended_at, drop column sent_despite_at,
    drop column noticed_signal, drop column noticed_at, drop column noticed_by, drop column noticed_text,
    drop column repair_covered, drop column repair_covered_until, drop column repaired_before, drop column repair_instead,
    drop column repair_begun_at, drop column repair_stage_at, drop column repair_due_at, drop column repair_left_us,
    drop column repair_overdue, drop column still_faulty, drop column repair_fee, drop column repair_finding,
    drop column repair_note,
    drop column visit_slot_id, drop column visit_place, drop column visit_starts_at, drop column visit_ends_at,
    drop column visit_address,
    drop column escalated_at, drop column stood_still, drop column stood_left_us, drop column evidence_due_at,
    drop column carried_out, drop column appeal_until,
    drop column remedy, drop column ruled_fault, drop column ruled_outbound, drop column ruled_return, drop column ruled_resend;
