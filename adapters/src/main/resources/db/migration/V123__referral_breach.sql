-- When it was recorded that a department hasn't answered in time.

alter table referral add breached_at timestamptz;
create index referral_awaited on referral (due_at) where status in ('SENT', 'ACKNOWLEDGED') and breached_at is null;
