-- The domain is what stands behind the last @: in quotes there may be others before it.
drop index contact_told_of_domain;
create index contact_told_of_domain on contact (substring(email from '[^@]*$'), acknowledged_at)
    where acknowledged_at is not null;
