-- What a form said, so that the same form with other words is told from the same words sent twice.
alter table correspondence add column entry_digest text;
