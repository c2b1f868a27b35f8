-- An answer is filed after what it answers, also while that is still being read.
alter table delivery add column message_id text;
create index delivery_pending_message on delivery (message_id) where outcome = 'PENDING';
