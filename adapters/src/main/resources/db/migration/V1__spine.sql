-- The organisation -------------------------------------------------------------------------------------------------

create sequence department_seq increment 50 start 50;
create table department (
    id              bigint  primary key,
    code            text    not null unique,
    name_zh         text    not null,
    name_en         text    not null,
    takes_referrals boolean not null,
    owns_system     boolean not null,
    active          boolean not null,
    version         bigint  not null
);

create sequence role_seq increment 50 start 50;
create table role (
    id      bigint primary key,
    code    text   not null unique,
    name_zh text   not null,
    name_en text   not null,
    version bigint not null
);
create table role_right (
    role_id    bigint not null references role,
    right_code text   not null,
    primary key (role_id, right_code)
);

create sequence employee_seq increment 50 start 50;
create table employee (
    id            bigint  primary key,
    login_name    text    not null unique,
    name          text    not null,
    email         text,
    department    text    not null references department (code),
    language      text    not null,
    password_hash text,
    active        boolean not null,
    version       bigint  not null
);
create table employee_role (
    employee_id bigint not null references employee deferrable initially deferred,
    role_code   text   not null references role (code),
    primary key (employee_id, role_code)
);

create sequence mailbox_seq increment 50 start 50;
create table mailbox (
    id           bigint  primary key,
    address      text    not null unique,
    display_name text    not null,
    department   text    not null references department (code),
    active       boolean not null,
    version      bigint  not null
);

-- the one-time link that makes the first administrator; only the token's hash is kept
create table setup_token (
    token_hash text        primary key,
    made_at    timestamptz not null,
    used_at    timestamptz
);

-- References between rows of one transaction are checked at its end, in whatever order they are written.

-- Customers --------------------------------------------------------------------------------------------------------

create sequence customer_seq increment 50 start 50;
create table customer (
    id      bigint primary key,
    name    text   not null,
    region  text,
    version bigint not null
);

create sequence contact_seq increment 50 start 50;
create table contact (
    id          bigint primary key,
    customer_id bigint references customer deferrable initially deferred,
    name        text   not null,
    email       text   unique,
    phone       text,
    kind        text   not null,
    version     bigint not null
);
create index contact_customer on contact (customer_id);

-- Documents: bytes of any length, in chunks that can be streamed -----------------------------------------------------

create sequence document_seq increment 50 start 50;
create table document (
    id         bigint      primary key,
    size       bigint      not null,
    sha256     text        not null,
    stored_at  timestamptz not null
);
create index document_sha256 on document (sha256);
create table document_chunk (
    document_id bigint not null references document deferrable initially deferred,
    number      int    not null,
    bytes       bytea  not null,
    primary key (document_id, number)
);
alter table document_chunk alter column bytes set storage external;

-- Cases ------------------------------------------------------------------------------------------------------------

-- Draws the next case number of a year from a sequence of its own, made when the year's first case comes: numbers may
-- have gaps, and nobody waits for anybody.
create function next_case_number(year int) returns bigint language plpgsql as $$
declare
    sequence_name text := 'case_number_' || year;
begin
    if to_regclass(sequence_name) is null then
        perform pg_advisory_xact_lock(hashtext('next_case_number'), year);
        execute format('create sequence if not exists %I', sequence_name);
    end if;
    return nextval(sequence_name);
end $$;

create sequence service_case_seq increment 50 start 50;
create table service_case (
    id                 bigint      primary key,
    number             text        not null unique,
    status             text        not null,
    subject            text        not null,
    channel            text        not null,
    contact_id         bigint      references contact deferrable initially deferred,
    customer_id        bigint      references customer deferrable initially deferred,
    assignee_id        bigint      references employee deferrable initially deferred,
    disposition        text,
    occurred_at        timestamptz not null,
    recorded_at        timestamptz not null,
    last_activity_at   timestamptz not null,
    first_reply_due    timestamptz not null,
    first_reply_met    timestamptz,
    first_reply_breach timestamptz,
    open_work_items    int         not null check (open_work_items >= 0),
    resolution         text,
    resolved_at        timestamptz,
    close_reason       text,
    closed_at          timestamptz,
    version            bigint      not null
);
create index service_case_activity on service_case (last_activity_at desc, id desc);
create index service_case_status on service_case (status, last_activity_at desc, id desc);
create index service_case_assignee on service_case (assignee_id, last_activity_at desc, id desc)
    where status in ('NEW', 'IN_PROGRESS');
create index service_case_clock on service_case (first_reply_due)
    where first_reply_met is null and first_reply_breach is null and status in ('NEW', 'IN_PROGRESS');
create index service_case_contact on service_case (contact_id);
create index service_case_customer on service_case (customer_id);

-- The register -----------------------------------------------------------------------------------------------------

create sequence delivery_seq increment 50 start 50;
create table delivery (
    id                bigint      primary key,
    source            text        not null,
    envelope_from     text        not null,
    envelope_to       text        not null,
    received_at       timestamptz not null,
    fingerprint       text        not null,
    raw_sha256        text        not null,
    raw_size          bigint      not null,
    raw_document_id   bigint      not null references document deferrable initially deferred,
    outcome           text        not null,
    duplicate_of      bigint      references delivery deferrable initially deferred,
    correspondence_id bigint,
    attempts          int         not null,
    problem           text,
    not_before        timestamptz,
    version           bigint      not null
);
create index delivery_pending on delivery (id) where outcome = 'PENDING';
create index delivery_outcome on delivery (outcome, id desc);

-- who claimed a message's identity first; the key makes intake exactly-once
create table message_claim (
    fingerprint text        primary key,
    delivery_id bigint      not null references delivery deferrable initially deferred,
    claimed_at  timestamptz not null
);

create sequence correspondence_seq increment 50 start 50;
create table correspondence (
    id              bigint      primary key,
    direction       text        not null,
    channel         text        not null,
    status          text        not null,
    case_id         bigint      references service_case deferrable initially deferred,
    delivery_id     bigint      references delivery deferrable initially deferred,
    contact_id      bigint      references contact deferrable initially deferred,
    from_address    text        not null,
    from_name       text        not null,
    to_addresses    text        not null,
    cc_addresses    text        not null,
    subject         text        not null,
    body_text       text        not null,
    body_html       text,
    message_id      text,
    in_reply_to     text,
    raw_document_id bigint      references document deferrable initially deferred,
    automatic       boolean     not null,
    author_id       bigint      references employee deferrable initially deferred,
    occurred_at     timestamptz not null,
    recorded_at     timestamptz not null,
    sent_at         timestamptz,
    problem         text,
    version         bigint      not null
);
alter table delivery add foreign key (correspondence_id) references correspondence deferrable initially deferred;
create index correspondence_case on correspondence (case_id, occurred_at, id);
create index correspondence_message_id on correspondence (message_id) where message_id is not null;
create index correspondence_set_aside on correspondence (status, id desc) where status in ('QUARANTINED', 'SPAM');

create table attachment (
    correspondence_id bigint not null references correspondence deferrable initially deferred,
    position          int    not null,
    file_name         text   not null,
    media_type        text   not null,
    size              bigint not null,
    sha256            text   not null,
    document_id       bigint not null references document deferrable initially deferred,
    primary key (correspondence_id, position)
);

-- Referrals and notes ------------------------------------------------------------------------------------------------

create sequence referral_seq increment 50 start 50;
create table referral (
    id              bigint      primary key,
    case_id         bigint      not null references service_case deferrable initially deferred,
    department      text        not null references department (code),
    question        text        not null,
    due_at          timestamptz not null,
    status          text        not null,
    sent_by         bigint      not null references employee deferrable initially deferred,
    sent_at         timestamptz not null,
    acknowledged_at timestamptz,
    answer          text,
    answered_by     text,
    ended_at        timestamptz,
    version         bigint      not null
);
create index referral_case on referral (case_id, id);
create index referral_open on referral (department, due_at, id) where status in ('SENT', 'ACKNOWLEDGED');
create index referral_department on referral (department, case_id);

create sequence internal_note_seq increment 50 start 50;
create table internal_note (
    id         bigint      primary key,
    case_id    bigint      not null references service_case deferrable initially deferred,
    author_id  bigint      not null references employee deferrable initially deferred,
    text       text        not null,
    written_at timestamptz not null
);
create index internal_note_case on internal_note (case_id, id);

-- What leaves and what arrives over JMS ------------------------------------------------------------------------------

create sequence outbox_seq;
create table outbox (
    id                bigint      primary key default nextval('outbox_seq'),
    event_id          uuid        not null unique,
    group_key         text        not null,
    destination       text        not null,
    type              text        not null,
    payload           text,
    correlation       text,
    correspondence_id bigint      references correspondence deferrable initially deferred,
    properties        text,
    state             text        not null default 'WAITING',
    attempts          int         not null default 0,
    uncertain         boolean     not null default false,
    created_at        timestamptz not null,
    next_attempt_at   timestamptz not null,
    leased_until      timestamptz,
    sent_at           timestamptz,
    last_error        text
);
create index outbox_waiting on outbox (group_key, destination, id) where state = 'WAITING';
create index outbox_due on outbox (next_attempt_at, id) where state = 'WAITING';
create index outbox_dead on outbox (id) where state = 'DEAD';

create table inbox (
    message_id  text        primary key,
    source      text        not null,
    type        text        not null,
    received_at timestamptz not null
);

create sequence rejected_message_seq;
create table rejected_message (
    id          bigint      primary key default nextval('rejected_message_seq'),
    message_id  text,
    source      text,
    type        text,
    body        text        not null,
    reason      text        not null,
    received_at timestamptz not null,
    resent_at   timestamptz
);

-- Audit: only ever added to --------------------------------------------------------------------------------------------

create sequence audit_entry_seq;
create table audit_entry (
    id          bigint      primary key default nextval('audit_entry_seq'),
    at          timestamptz not null,
    actor       text        not null,
    action      text        not null,
    case_id     bigint      references service_case deferrable initially deferred,
    object_name text        not null,
    detail      text        not null
);
create index audit_entry_case on audit_entry (case_id, id) where case_id is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_never_emptied before truncate on audit_entry
    execute function refuse_change();
