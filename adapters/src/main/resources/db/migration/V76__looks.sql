-- What a mail's HTML shows that its words alone don't, told once when it is read.
alter table correspondence
    add column looks_matter       boolean not null default false,
    add column pictures_elsewhere int     not null default 0;
