-- How many of one mail domain were told lately that their mail has arrived.
create index contact_told_of_domain on contact (split_part(email, '@', 2), acknowledged_at)
    where acknowledged_at is not null;
