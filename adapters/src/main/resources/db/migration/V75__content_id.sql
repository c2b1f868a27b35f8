-- By what the HTML of a mail refers to one of its files.
alter table attachment add column content_id text;
