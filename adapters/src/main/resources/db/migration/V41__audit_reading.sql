-- The audit page reads newest first, of everybody or of one actor, within a time.
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_actor on audit_entry (actor, at, id);
