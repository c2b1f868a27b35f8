-- Contracts and technical agreements, and the machines sold by them.
create sequence contract_seq increment 50 start 50;
create table contract (
    id              bigint  primary key,
    number          text    not null,
    kind            text    not null,
    customer_id     bigint  not null references customer deferrable initially deferred,
    belongs_to_id   bigint  references contract deferrable initially deferred,
    signed_on       date,
    warranty_months integer,
    warranty_from   text,
    reply_hours     integer,
    arrival_hours   integer,
    installation    boolean not null,
    training_days   integer,
    visits_per_year integer,
    text            text    not null,
    version         bigint  not null
);
create unique index contract_number on contract (lower(number));
create index contract_order on contract (number, id);
create index contract_customer on contract (customer_id);
create index contract_belongs_to on contract (belongs_to_id) where belongs_to_id is not null;
create table contract_document (
    contract_id bigint  not null references contract deferrable initially deferred,
    position    integer not null,
    file_name   text    not null,
    media_type  text    not null,
    size        bigint  not null,
    document_id bigint  not null references document deferrable initially deferred
);
create index contract_document_contract on contract_document (contract_id, position);
create index contract_document_document on contract_document (document_id);

-- A serial number is unique within its model, however it is written; machines are looked up by what is left of the writing.
create sequence equipment_seq increment 50 start 50;
create table equipment (
    id              bigint  primary key,
    model_id        bigint  not null references product_model deferrable initially deferred,
    serial_number   text    not null,
    serial_key      text    not null,
    customer_id     bigint  references customer deferrable initially deferred,
    delivered_on    date,
    commissioned_on date,
    contract_id     bigint  references contract deferrable initially deferred,
    warranty_months integer,
    warranty_from   text    not null,
    warranty_date   date,
    place           text    not null,
    configuration   text    not null,
    remark          text    not null,
    version         bigint  not null
);
create unique index equipment_serial on equipment (serial_key, model_id);
create index equipment_order on equipment (serial_key, id);
create index equipment_model on equipment (model_id);
create index equipment_customer on equipment (customer_id);
create index equipment_contract on equipment (contract_id);

create table installed_part (
    equipment_id bigint  not null references equipment deferrable initially deferred,
    number       integer not null,
    part_id      bigint  not null references part deferrable initially deferred,
    serial       text    not null,
    fitted_on    date,
    replaced_on  date,
    case_id      bigint  references service_case deferrable initially deferred
);
create index installed_part_equipment on installed_part (equipment_id, number);
create index installed_part_part on installed_part (part_id);

create function search_of_machines_of_customer_is_due() returns trigger language plpgsql as $$
begin
    insert into record_due (kind, record_id) select 'EQUIPMENT', id from equipment where customer_id = new.id;
    return null;
end $$;
create function search_of_machines_of_model_is_due() returns trigger language plpgsql as $$
begin
    insert into record_due (kind, record_id) select 'EQUIPMENT', id from equipment where model_id = new.id;
    return null;
end $$;

create trigger search_record_contract after insert or update of number, customer_id, text on contract
    for each row execute function search_of_record_is_due('CONTRACT');
create trigger search_record_equipment
    after insert or update of serial_number, model_id, customer_id, place, configuration, remark on equipment
    for each row execute function search_of_record_is_due('EQUIPMENT');
create trigger search_customer_machines after update of name, short_name on customer
    for each row execute function search_of_machines_of_customer_is_due();
create trigger search_model_machines after update of code, name_zh, name_en on product_model
    for each row execute function search_of_machines_of_model_is_due();
