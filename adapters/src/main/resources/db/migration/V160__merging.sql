-- Two cases that are one matter, and cases that have to do with each other (P3).

alter table service_case add column merged_into bigint references service_case deferrable initially deferred;
create index service_case_merged_into on service_case (merged_into) where merged_into is not null;

create sequence case_merge_seq increment 50 start 50;
create table case_merge (
    id            bigint      primary key,
    case_id       bigint      not null references service_case deferrable initially deferred,
    survivor_id   bigint      not null references service_case deferrable initially deferred,
    status_before text        not null,
    merged_by     bigint      not null references employee deferrable initially deferred,
    merged_at     timestamptz not null,
    undone_by     bigint      references employee deferrable initially deferred,
    undone_at     timestamptz,
    version       bigint      not null
);
-- a case is in one survivor at a time, whatever two people do at once
create unique index case_merge_holds on case_merge (case_id) where undone_at is null;
create index case_merge_survivor on case_merge (survivor_id);

create table case_merge_entry (
    merge_id bigint not null references case_merge deferrable initially deferred,
    entry_id bigint not null references correspondence deferrable initially deferred,
    primary key (merge_id, entry_id)
);
create table case_merge_note (
    merge_id bigint not null references case_merge deferrable initially deferred,
    note_id  bigint not null references internal_note deferrable initially deferred,
    primary key (merge_id, note_id)
);

create sequence case_link_seq increment 50 start 50;
create table case_link (
    id        bigint      primary key,
    case_id   bigint      not null references service_case deferrable initially deferred,
    other_id  bigint      not null references service_case deferrable initially deferred,
    kind      text        not null,
    linked_by bigint      not null references employee deferrable initially deferred,
    linked_at timestamptz not null
);
create unique index case_link_once on case_link (least(case_id, other_id), greatest(case_id, other_id));
create index case_link_case on case_link (case_id);
create index case_link_other on case_link (other_id);

-- a mail that waits is looked up by its entry, since the entry may be in another case than the mail was written in
create index outbox_of_entry on outbox (correspondence_id) where state = 'WAITING' and correspondence_id is not null;

-- what moves is no longer found in the case it was in
create function search_of_both_cases_is_due() returns trigger language plpgsql as $$
begin
    insert into search_due (case_id) values (old.case_id), (new.case_id);
    return null;
end $$;
create trigger search_entry_moved after update of case_id on correspondence
    for each row when (old.case_id is not null and old.case_id <> new.case_id)
    execute function search_of_both_cases_is_due();
create trigger search_note_moved after update of case_id on internal_note
    for each row when (old.case_id <> new.case_id) execute function search_of_both_cases_is_due();
