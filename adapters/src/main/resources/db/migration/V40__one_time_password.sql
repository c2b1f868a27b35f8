-- A password an administrator gave out: until when it lets its owner in to choose another.
alter table employee add column one_time_until timestamptz;
