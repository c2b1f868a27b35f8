-- Ways of looking at the list of cases, kept under a name for oneself or for all, and everybody's own columns.
create sequence saved_view_seq increment 50 start 50;
create table saved_view (
    id       bigint  primary key,
    owner_id bigint  not null references employee deferrable initially deferred,
    name     text    not null,
    shared   boolean not null,
    filter   text    not null,
    columns  text    not null,
    version  bigint  not null
);
create unique index saved_view_name on saved_view (owner_id, lower(name));
create index saved_view_shared on saved_view (name, id) where shared;
create table list_columns (
    employee_id bigint primary key references employee deferrable initially deferred,
    columns     text   not null
);

-- Whatever the list is narrowed by leads along an index.
create index service_case_channel on service_case (channel, last_activity_at desc, id desc);
create index service_case_channel_opened on service_case (channel, occurred_at desc, id desc);
create index service_case_held on service_case (assignee_id, last_activity_at desc, id desc)
    where status not in ('NEW', 'IN_PROGRESS');
create index service_case_cause on service_case (fault_cause, occurred_at desc, id desc) where fault_cause is not null;
create index service_case_breached_opened on service_case (occurred_at desc, id desc)
    where first_reply_breach is not null;
