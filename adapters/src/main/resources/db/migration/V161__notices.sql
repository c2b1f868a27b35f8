-- What members of staff are told about cases (D4), and who watches which case.

create sequence notice_seq increment 50 start 50;
create table notice (
    id           bigint      primary key default nextval('notice_seq'),
    recipient_id bigint      not null references employee deferrable initially deferred,
    case_id      bigint      not null references service_case deferrable initially deferred,
    kind         text        not null,
    what         text        not null,
    words        text        not null,
    at           timestamptz not null,
    seen_at      timestamptz
);
-- the same recipient is told the same once, whichever node does it
create unique index notice_once on notice (recipient_id, case_id, what);
create index notice_unseen on notice (recipient_id, id) where seen_at is null;

create table case_watcher (
    case_id     bigint      not null references service_case deferrable initially deferred,
    employee_id bigint      not null references employee deferrable initially deferred,
    seen_at     timestamptz not null,
    primary key (case_id, employee_id)
);
create index case_watcher_employee on case_watcher (employee_id, case_id);

-- the times whose keepers were told that they are nearly up: a reply, an arrival, a department's answer
create table deadline_warning (
    kind    text        not null,
    id      bigint      not null,
    due_at  timestamptz not null,
    primary key (kind, id, due_at)
);
