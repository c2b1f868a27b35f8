-- what became of a mail of ours for one of its recipients, where somebody said anything about that
create table correspondence_fate (
    correspondence_id bigint      not null references correspondence deferrable initially deferred,
    recipient         text        not null,
    progress          text        not null,
    said              text        not null,
    at                timestamptz not null,
    primary key (correspondence_id, recipient)
);
