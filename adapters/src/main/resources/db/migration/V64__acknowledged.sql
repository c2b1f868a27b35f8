-- When a contact was last told automatically that a mail has arrived.
alter table contact add column acknowledged_at timestamptz;
