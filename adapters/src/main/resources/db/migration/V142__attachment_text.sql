-- What stands in attachments, so that its words are found. Reading a file takes long and may fail, so nobody waits for it:
-- what is to be read is noted when the attachment is stored, and read behind.
create table attachment_text (
    document_id bigint primary key references document on delete cascade deferrable initially deferred,
    text        text   not null
);
create table attachment_due (
    id          bigint generated always as identity primary key,
    document_id bigint      not null references document on delete cascade deferrable initially deferred,
    file_name   text        not null,
    media_type  text        not null,
    tries       integer     not null default 0,
    not_before  timestamptz not null
);
create index attachment_due_next on attachment_due (not_before, id);
create index attachment_due_document on attachment_due (document_id);

create function text_of_attachment_is_due() returns trigger language plpgsql as $$
begin
    insert into attachment_due (document_id, file_name, media_type, not_before)
        values (new.document_id, new.file_name, new.media_type, now());
    return null;
end $$;
create trigger attachment_stored after insert on attachment
    for each row when (new.size between 1 and 20000000
        and (lower(new.file_name) ~ '\.(txt|csv|log|pdf|docx?|xlsx?|pptx?)$'
            or lower(new.media_type) in ('text/plain', 'text/csv', 'application/pdf')))
    execute function text_of_attachment_is_due();

create function search_of_attachment_is_due() returns trigger language plpgsql as $$
begin
    insert into search_due (case_id)
        select distinct x.case_id from attachment a join correspondence x on x.id = a.correspondence_id
        where a.document_id = new.document_id and x.case_id is not null;
    return null;
end $$;
create trigger search_attachment_read after insert or update on attachment_text
    for each row when (new.text <> '') execute function search_of_attachment_is_due();

insert into attachment_due (document_id, file_name, media_type, not_before)
    select document_id, file_name, media_type, now() from attachment
    where size between 1 and 20000000 and (lower(file_name) ~ '\.(txt|csv|log|pdf|docx?|xlsx?|pptx?)$'
        or lower(media_type) in ('text/plain', 'text/csv', 'application/pdf'));
