-- How much a case matters, and the words by which it is found among those like it.

alter table service_case add column priority text not null default 'NORMAL';

create table case_tag (
    case_id bigint not null references service_case deferrable initially deferred,
    tag     text   not null,
    primary key (case_id, tag)
);
create index case_tag_tag on case_tag (tag, case_id);
create trigger search_case_tagged after insert on case_tag
    for each row execute function search_of_its_case_is_due();
create function search_of_untagged_case_is_due() returns trigger language plpgsql as $$
begin
    insert into search_due (case_id) values (old.case_id);
    return null;
end $$;
create trigger search_case_untagged after delete on case_tag
    for each row execute function search_of_untagged_case_is_due();
