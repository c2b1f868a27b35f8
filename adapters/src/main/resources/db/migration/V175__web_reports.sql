-- Reports made on the public page, and what their pages show.
create sequence web_report_seq start 50 increment 50;
create table web_report (
    id          bigint primary key,
    link_hash   text        not null unique,
    entry_id    bigint      not null unique references correspondence,
    received_at timestamptz not null,
    version     bigint      not null
);
create table web_report_entry (
    report_id bigint not null references web_report,
    entry_id  bigint not null references correspondence,
    primary key (report_id, entry_id)
);
