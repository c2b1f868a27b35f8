-- What we think of incoming entries (处理意见, P5).

create sequence handling_opinion_seq increment 50 start 50;
create table handling_opinion (
    id         bigint      primary key,
    entry_id   bigint      not null references correspondence deferrable initially deferred,
    author_id  bigint      not null references employee deferrable initially deferred,
    text       text        not null,
    written_at timestamptz not null
);
create index handling_opinion_entry on handling_opinion (entry_id, id);
