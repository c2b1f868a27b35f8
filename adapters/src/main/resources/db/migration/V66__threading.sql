-- What our mails in a case carry so that replies find it; mails that left before this carry none.
alter table service_case add column reply_secret text;
update service_case set reply_secret = substr(md5(gen_random_uuid()::text), 1, 20);
alter table service_case alter column reply_secret set not null;

-- A message that arrives after its reply finds that.
create index correspondence_in_reply_to on correspondence (in_reply_to) where in_reply_to is not null;
