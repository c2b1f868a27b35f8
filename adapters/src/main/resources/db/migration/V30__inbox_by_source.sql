-- A message's id means something only together with who gave it: with the broker's user and the CloudEvents source.
alter table inbox rename column source to sender;
alter table inbox add column source text not null default '';
alter table inbox alter column source drop default;
alter table inbox drop constraint inbox_pkey;
alter table inbox add primary key (sender, source, message_id);

-- The same arrival is set aside once, however often the broker delivers it.
alter table rejected_message
    add column arrival     text not null default gen_random_uuid()::text,
    add column binary_body boolean not null default false,
    add column reason_data text not null default '';
alter table rejected_message
    alter column arrival     drop default,
    alter column binary_body drop default,
    alter column reason_data drop default;
create unique index rejected_message_arrival on rejected_message (arrival);
