-- whose turn it is to do what only one node at a time shall do
create table turn (
    task   text        primary key,
    holder text        not null,
    until  timestamptz not null
);
