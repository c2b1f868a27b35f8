-- Two customers that are one: a link that can be taken away again, so nothing else is rewritten. Whoever asks for what is a
-- customer's asks for all that are the same.
alter table customer add merged_into bigint references customer deferrable initially deferred;
create index customer_family on customer ((coalesce(merged_into, id)));
create index contact_email_domain on contact_email (split_part(address, '@', 2));

create function same_customer(one bigint) returns setof bigint language sql stable as $$
    select u.id from customer u
    where coalesce(u.merged_into, u.id) = (select coalesce(r.merged_into, r.id) from customer r where r.id = one)
$$;
