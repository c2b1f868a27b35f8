-- who is still to get a mail; null: everybody it names
alter table outbox add column recipients text[];
