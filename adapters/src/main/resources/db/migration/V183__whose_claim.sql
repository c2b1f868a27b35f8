-- which server holds the lease, and in which of its lives it took it
alter table outbox add column claimed_by text;
