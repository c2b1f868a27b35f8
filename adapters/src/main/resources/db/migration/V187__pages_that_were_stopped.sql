-- A page whose reading was stopped with the server wasn't tried in vain; only those that came to an end count.
alter table scanned_page add failures integer not null default 0;
update scanned_page set failures = tries where state = 'WAITING' and taken_until is null;
