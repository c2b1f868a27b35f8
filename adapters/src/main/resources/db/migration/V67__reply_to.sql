-- Where a mail's writer wants answers, where that isn't the address it came from.
alter table correspondence add column reply_to text;
