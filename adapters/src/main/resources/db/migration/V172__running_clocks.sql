-- The times somebody still has to keep (D4), wherever they stand. What is open is little, however many cases there are.
create view running_clock (case_id, kind, due_at) as
    select id, 'FIRST_REPLY', first_reply_due from service_case
    where first_reply_met is null and status in ('NEW', 'IN_PROGRESS')
    union all
    select case_id, 'ARRIVAL', arrive_by from work_order where status = 'SENT'
    union all
    select case_id, 'ANSWER', due_at from referral where status in ('SENT', 'ACKNOWLEDGED');

create index work_order_running on work_order (arrive_by, case_id) where status = 'SENT';
create index referral_running on referral (due_at, case_id) where status in ('SENT', 'ACKNOWLEDGED');
