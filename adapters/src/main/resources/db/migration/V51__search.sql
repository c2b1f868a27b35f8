-- Where words are searched for: all words of a case, of its mails, notes and referrals. The words are made by the
-- application, since Chinese has no spaces and a trigram finds no word of two characters.
create table search_text (
    case_id bigint   primary key references service_case deferrable initially deferred,
    words   tsvector not null
);
create index search_text_words on search_text using gin (words);

-- Which cases changed since their words were made; written in the transaction that changes them, so nothing is forgotten,
-- and only ever added to, so nobody waits. Making the words takes longer than a mail should have to wait for.
create table search_due (
    id      bigint generated always as identity primary key,
    case_id bigint not null
);
alter table search_due set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create function search_of_case_is_due() returns trigger language plpgsql as $$
begin
    insert into search_due (case_id) values (new.id);
    return null;
end $$;

create function search_of_its_case_is_due() returns trigger language plpgsql as $$
begin
    insert into search_due (case_id) values (new.case_id);
    return null;
end $$;

create function search_of_contact_is_due() returns trigger language plpgsql as $$
begin
    insert into search_due (case_id) select id from service_case where contact_id = new.id;
    return null;
end $$;

create function search_of_customer_is_due() returns trigger language plpgsql as $$
begin
    insert into search_due (case_id) select id from service_case where customer_id = new.id;
    return null;
end $$;

create trigger search_case_opened after insert on service_case
    for each row execute function search_of_case_is_due();
create trigger search_case_changed after update of subject, contact_id, customer_id, resolution on service_case
    for each row execute function search_of_case_is_due();
create trigger search_entry_filed after insert on correspondence
    for each row when (new.case_id is not null and not (new.automatic and new.direction = 'OUT'))
    execute function search_of_its_case_is_due();
create trigger search_entry_changed after update of case_id, subject, body_text on correspondence
    for each row when (new.case_id is not null) execute function search_of_its_case_is_due();
create trigger search_note_written after insert on internal_note
    for each row execute function search_of_its_case_is_due();
create trigger search_referral_changed after insert or update of answer on referral
    for each row execute function search_of_its_case_is_due();
create trigger search_contact_changed after update of name, email on contact
    for each row execute function search_of_contact_is_due();
create trigger search_customer_changed after update of name on customer
    for each row execute function search_of_customer_is_due();

insert into search_due (case_id) select id from service_case order by id;
