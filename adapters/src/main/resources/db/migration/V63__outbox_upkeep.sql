-- Few rows wait, all of them are changed three times: the dead ones among the few must go before they slow the search for
-- what is due, however long the table has become.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
