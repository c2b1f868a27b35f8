-- Tables of master data that are taken over, and what came of each row.

create sequence import_job_seq increment 50 start 50;
create table import_job (
    id          bigint      primary key,
    kind        text        not null,
    file_name   text        not null,
    document_id bigint      not null references document deferrable initially deferred,
    started_by  bigint      not null references employee deferrable initially deferred,
    started_at  timestamptz not null,
    state       text        not null,
    rows_read   int         not null,
    adding      int         not null,
    changing    int         not null,
    same        int         not null,
    bad         int         not null,
    applied     int         not null,
    problem     text,
    ended_at    timestamptz,
    head        jsonb       not null default '[]',
    version     bigint      not null
);
create index import_job_document on import_job (document_id);
create index import_job_under_way on import_job (id) where state in ('CHECKING', 'APPLYING');

create table import_row (
    job_id  bigint  not null references import_job deferrable initially deferred,
    number  int     not null,
    key     text    not null,
    cells   jsonb   not null,
    verdict text    not null,
    problem text,
    data    jsonb   not null,
    applied boolean not null default false,
    primary key (job_id, number)
);
create index import_row_key on import_row (job_id, key) where key <> '';
create index import_row_bad on import_row (job_id, number) where verdict = 'BAD';
create index import_row_due on import_row (job_id, number) where verdict in ('ADD', 'CHANGE') and not applied;
