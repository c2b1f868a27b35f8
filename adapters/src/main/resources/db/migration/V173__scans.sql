-- Scanned files; the same bytes are one file.
create sequence scan_file_seq start 50 increment 50;
create table scan_file (
    id          bigint primary key,
    document_id bigint      not null references document,
    sha256      text        not null unique,
    size        bigint      not null,
    file_name   text        not null,
    format      text        not null,
    source      text        not null,
    brought_by  text        not null,
    received_at timestamptz not null,
    state       text        not null,
    problem     text,
    tries       integer     not null,
    taken_until timestamptz,
    version     bigint      not null
);
create index scan_file_document on scan_file (document_id);
create index scan_file_waiting on scan_file (id) where state = 'WAITING';
create index scan_file_rejected on scan_file (id) where state = 'REJECTED';

-- The letters in them, each an entry of the register.
create sequence scanned_letter_seq start 50 increment 50;
create table scanned_letter (
    id            bigint primary key,
    file_id       bigint      not null references scan_file,
    number        integer     not null,
    entry_id      bigint      not null unique references correspondence,
    received_at   timestamptz not null,
    state         text        not null,
    letter_number text,
    written_on    date,
    version       bigint      not null,
    unique (file_id, number)
);
create index scanned_letter_waiting on scanned_letter (received_at, id) where state = 'WAITING';

-- Their pages, and what was read on them.
create sequence scanned_page_seq start 50 increment 50;
create table scanned_page (
    id          bigint primary key,
    letter_id   bigint  not null references scanned_letter,
    number      integer not null,
    document_id bigint  not null references document,
    media_type  text    not null,
    width       integer not null,
    height      integer not null,
    state       text    not null,
    read        text,
    tries       integer not null,
    taken_until timestamptz,
    version     bigint  not null,
    unique (letter_id, number)
);
create index scanned_page_document on scanned_page (document_id);
create index scanned_page_waiting on scanned_page (id) where state = 'WAITING';

-- A letter stands in the register from the moment it came, before it is in a case.
create index correspondence_in_register on correspondence (occurred_at, id)
    where not automatic and (case_id is not null or channel = 'LETTER' and status = 'RECEIVED');
drop index correspondence_register;

-- What a recogniser takes for another: O and 0, I and 1, B and 8.
create function look_alike(key text) returns text language sql immutable parallel safe as $$
    select translate(key, 'OQDILSBZG', '000115826')
$$;
create index equipment_look_alike on equipment (look_alike(serial_key));
