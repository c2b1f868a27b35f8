-- A person's mail that answers the customer, as against one to others about the case.
alter table correspondence add answer boolean not null default false;
update correspondence set answer = true where direction = 'OUT' and author_id is not null;

-- to see whether a file is needed by anybody
create index attachment_document on attachment (document_id);

-- Mails that are being written: one for each employee, case and kind. What was sent stays for a while, so that it can be
-- taken back.
create sequence mail_draft_seq;
create table mail_draft (
    id          bigint      primary key default nextval('mail_draft_seq'),
    employee_id bigint      not null references employee deferrable initially deferred,
    case_id     bigint      not null references service_case deferrable initially deferred,
    kind        text        not null,
    entry_id    bigint      references correspondence deferrable initially deferred,
    to_line     text        not null,
    cc_line     text        not null,
    subject     text        not null,
    body_text   text        not null,
    signature   text        not null,
    quoting     boolean     not null,
    files       text        not null,
    saved_at    timestamptz not null,
    sent_as     bigint      references correspondence deferrable initially deferred
);
create unique index mail_draft_unsent on mail_draft (employee_id, case_id, kind) where sent_as is null;
create index mail_draft_sent on mail_draft (sent_as) where sent_as is not null;

create sequence mail_upload_seq;
create table mail_upload (
    id          bigint primary key default nextval('mail_upload_seq'),
    draft_id    bigint not null references mail_draft on delete cascade,
    file_name   text   not null,
    media_type  text   not null,
    size        bigint not null,
    sha256      text   not null,
    document_id bigint not null references document deferrable initially deferred
);
create index mail_upload_draft on mail_upload (draft_id, id);
create index mail_upload_document on mail_upload (document_id);

-- Other words that are being written: notes, departments' answers. They have no recipient, so they are apart from mail.
create table jotting (
    employee_id bigint      not null references employee deferrable initially deferred,
    case_id     bigint      not null references service_case deferrable initially deferred,
    form        text        not null,
    text        text        not null,
    saved_at    timestamptz not null,
    primary key (employee_id, case_id, form)
);

-- Texts that are put into mails by their name.
create sequence text_template_seq increment 50 start 50;
create table text_template (
    id       bigint  primary key,
    name     text    not null,
    language text    not null,
    text     text    not null,
    active   boolean not null,
    version  bigint  not null
);
create unique index text_template_name on text_template (language, lower(name));

-- What stands below the mails that leave from an address.
alter table mailbox add signature_zh text not null default '', add signature_en text not null default '';
