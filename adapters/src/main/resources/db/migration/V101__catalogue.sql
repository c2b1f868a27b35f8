-- The catalogue: product types, models of each, parts of models.
create sequence product_type_seq increment 50 start 50;
create table product_type (
    id      bigint  primary key,
    name_zh text    not null,
    name_en text    not null,
    active  boolean not null,
    version bigint  not null
);
create unique index product_type_name on product_type (lower(name_zh));

create sequence product_model_seq increment 50 start 50;
create table product_model (
    id              bigint  primary key,
    code            text    not null unique,
    name_zh         text    not null,
    name_en         text    not null,
    type_id         bigint  not null references product_type deferrable initially deferred,
    warranty_months integer not null,
    active          boolean not null,
    version         bigint  not null
);
create index product_model_type on product_model (type_id);
create table model_leaflet (
    model_id    bigint  not null references product_model deferrable initially deferred,
    position    integer not null,
    file_name   text    not null,
    media_type  text    not null,
    size        bigint  not null,
    document_id bigint  not null references document deferrable initially deferred
);
create index model_leaflet_model on model_leaflet (model_id, position);
create index model_leaflet_document on model_leaflet (document_id);

create sequence part_seq increment 50 start 50;
create table part (
    id            bigint  primary key,
    number        text    not null unique,
    name_zh       text    not null,
    name_en       text    not null,
    specification text    not null,
    material      text    not null,
    unit          text    not null,
    price         numeric(10, 2),
    active        boolean not null,
    version       bigint  not null
);
create index part_order on part (number, id);
create table part_model (
    part_id  bigint not null references part deferrable initially deferred,
    model_id bigint not null references product_model deferrable initially deferred,
    primary key (part_id, model_id)
);
create index part_model_model on part_model (model_id, part_id);

create trigger search_record_part after insert or update of number, name_zh, name_en, specification, material on part
    for each row execute function search_of_record_is_due('PART');
