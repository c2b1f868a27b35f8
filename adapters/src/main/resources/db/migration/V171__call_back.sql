-- Promises to call somebody back.
create sequence call_back_seq increment 50 start 50;
create table call_back (
    id          bigint      primary key,
    case_id     bigint      not null references service_case deferrable initially deferred,
    whom        text        not null,
    phone       text        not null,
    about       text        not null,
    due_at      timestamptz not null,
    keeper_id   bigint      not null references employee deferrable initially deferred,
    promised_by bigint      not null references employee deferrable initially deferred,
    promised_at timestamptz not null,
    status      text        not null,
    reminded_at timestamptz,
    ended_by    bigint      references employee deferrable initially deferred,
    ended_at    timestamptz,
    outcome     text,
    version     bigint      not null
);
create index call_back_case on call_back (case_id, due_at) where status = 'OPEN';
create index call_back_keeper on call_back (keeper_id, due_at) where status = 'OPEN';
create index call_back_due on call_back (due_at) where status = 'OPEN' and reminded_at is null;
