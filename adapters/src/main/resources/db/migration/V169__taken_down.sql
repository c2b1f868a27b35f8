-- What staff write down: the phone somebody called from, and the form it was written in. One form is one entry.
alter table correspondence
    add column phone     text,
    add column entry_key text;
create unique index correspondence_entry_key on correspondence (entry_key) where entry_key is not null;

-- The register an office keeps: its running number, and its order in time.
create sequence register_number_seq;
alter table correspondence add column register_number bigint not null default nextval('register_number_seq');
create index correspondence_register on correspondence (occurred_at, id) where not automatic and case_id is not null;
