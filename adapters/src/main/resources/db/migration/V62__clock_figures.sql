-- The metrics count the clocks of the first human reply: those that run or ran out unanswered, and those ever breached.
create index service_case_unanswered on service_case (first_reply_due)
    where first_reply_met is null and status in ('NEW', 'IN_PROGRESS');
create index service_case_breached on service_case (id) where first_reply_breach is not null;
create index rejected_message_open on rejected_message (id) where resent_at is null;
