-- Letters of ours on paper: their number, drawn without gaps within a year, and the post's.
alter table correspondence
    add column letter_number text,
    add column posted_as     text;
create unique index correspondence_letter_number on correspondence (letter_number) where letter_number is not null;

create table letter_number (
    year integer primary key,
    last integer not null
);
