-- Every order a list can have is that of an index, so that a page costs the same however many cases there are.
create index service_case_opened on service_case (occurred_at desc, id desc);
create index service_case_status_opened on service_case (status, occurred_at desc, id desc);
create index service_case_clock_order on service_case (first_reply_due, id) where first_reply_met is null;
create index referral_ended on referral (department, ended_at desc, id desc) where ended_at is not null;
