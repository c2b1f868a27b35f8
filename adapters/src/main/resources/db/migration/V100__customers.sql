-- Names stand in the order Chinese readers look for them, by pinyin, where the server knows it.
do $$
begin
    if exists (select from pg_collation where collname = 'zh-x-icu') then
        create collation reading_order from "zh-x-icu";
    else
        create collation reading_order from "C";
    end if;
end $$;

-- Sales regions: data, so that both languages have their name; what was free text becomes one each.
create sequence region_seq increment 50 start 50;
create table region (
    id      bigint  primary key,
    name_zh text    not null,
    name_en text    not null,
    active  boolean not null,
    version bigint  not null
);
create unique index region_name on region (lower(name_zh));
insert into region (id, name_zh, name_en, active, version)
    select nextval('region_seq'), min(region), min(region), true, 1 from customer
    where btrim(region) <> '' group by lower(btrim(region)) order by min(id);

drop trigger search_customer_changed on customer;
alter table customer
    alter column name type text collate reading_order,
    add short_name   text    not null default '',
    add number       text,
    add region_id    bigint  references region deferrable initially deferred,
    add address      text    not null default '',
    add key_customer boolean not null default false,
    add remark       text    not null default '',
    add active       boolean not null default true;
update customer set region_id = region.id from region where lower(region.name_zh) = lower(btrim(customer.region));
alter table customer
    drop column region,
    alter column short_name   drop default,
    alter column address      drop default,
    alter column key_customer drop default,
    alter column remark       drop default,
    alter column active       drop default;
create unique index customer_number on customer (lower(number));
create index customer_lower_name on customer (lower(name));
create index customer_name_order on customer (name, id);
create index customer_region on customer (region_id, name, id);

-- A contact has several addresses and phones; an address leads to one contact, a phone may be shared. The address to write
-- to first stands with the contact too.
drop trigger search_contact_changed on contact;
create table contact_email (
    address    text   primary key,
    contact_id bigint not null references contact deferrable initially deferred
);
create index contact_email_contact on contact_email (contact_id);
insert into contact_email (address, contact_id) select email, id from contact where email is not null;
create table contact_phone (
    contact_id bigint  not null references contact deferrable initially deferred,
    position   integer not null,
    written    text    not null,
    digits     text    not null
);
create index contact_phone_contact on contact_phone (contact_id, position);
create index contact_phone_digits on contact_phone (digits);
insert into contact_phone (contact_id, position, written, digits)
    select id, 0, phone, regexp_replace(phone, '\D', '', 'g') from contact where phone ~ '\d{3}';
alter table contact
    alter column name type text collate reading_order,
    drop constraint contact_email_key,
    drop column phone,
    add position text    not null default '',
    add remark   text    not null default '',
    add active   boolean not null default true;
alter table contact
    alter column position drop default,
    alter column remark   drop default,
    alter column active   drop default;
create index contact_name_order on contact (name, id);

-- Words that master data are found by, made like those of cases: what changed is noted in the transaction that changes it.
create table record_text (
    kind      text     not null,
    record_id bigint   not null,
    words     tsvector not null,
    primary key (kind, record_id)
);
create index record_text_words on record_text using gin (words);
create table record_due (
    id        bigint generated always as identity primary key,
    kind      text   not null,
    record_id bigint not null
);
alter table record_due set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create function search_of_record_is_due() returns trigger language plpgsql as $$
begin
    insert into record_due (kind, record_id) values (tg_argv[0], new.id);
    return null;
end $$;

-- people are found by themselves and by their customer, customers by the people there, and both lead to their cases
create function search_of_people_is_due(concerned bigint) returns void language plpgsql as $$
begin
    insert into record_due (kind, record_id) values ('CONTACT', concerned);
    insert into record_due (kind, record_id)
        select 'CUSTOMER', customer_id from contact where id = concerned and customer_id is not null;
    insert into search_due (case_id) select id from service_case where contact_id = concerned;
end $$;

create function search_of_contact_changed() returns trigger language plpgsql as $$
begin
    perform search_of_people_is_due(new.id);
    if tg_op = 'UPDATE' and old.customer_id is distinct from new.customer_id and old.customer_id is not null then
        insert into record_due (kind, record_id) values ('CUSTOMER', old.customer_id);
    end if;
    return null;
end $$;

create function search_of_way_to_contact_changed() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform search_of_people_is_due(old.contact_id);
    end if;
    if tg_op <> 'DELETE' then
        perform search_of_people_is_due(new.contact_id);
    end if;
    return null;
end $$;

create function search_of_people_of_customer_is_due() returns trigger language plpgsql as $$
begin
    insert into record_due (kind, record_id) select 'CONTACT', id from contact where customer_id = new.id;
    return null;
end $$;

create trigger search_record_customer after insert or update of name, short_name, number, address, remark on customer
    for each row execute function search_of_record_is_due('CUSTOMER');
create trigger search_customer_changed after update of name on customer
    for each row execute function search_of_customer_is_due();
create trigger search_customer_people after update of name on customer
    for each row execute function search_of_people_of_customer_is_due();
create trigger search_contact_changed after insert or update of name, email, position, customer_id, remark on contact
    for each row execute function search_of_contact_changed();
create trigger search_contact_email after insert or update or delete on contact_email
    for each row execute function search_of_way_to_contact_changed();
create trigger search_contact_phone after insert or update or delete on contact_phone
    for each row execute function search_of_way_to_contact_changed();

insert into record_due (kind, record_id) select 'CUSTOMER', id from customer order by id;
insert into record_due (kind, record_id) select 'CONTACT', id from contact order by id;

-- Who sees and who keeps them; roles are data, so the administrator may decide otherwise.
insert into role_right (role_id, right_code)
select role.id, granted.right_code
from (values
    ('CLERK', 'READ_CUSTOMERS'), ('CLERK', 'KEEP_CUSTOMERS'),
    ('HQ_DISPATCHER', 'READ_CUSTOMERS'), ('HQ_DISPATCHER', 'KEEP_CUSTOMERS'), ('HQ_DISPATCHER', 'KEEP_CATALOGUE'),
    ('ADMINISTRATOR', 'READ_CUSTOMERS'), ('ADMINISTRATOR', 'KEEP_CATALOGUE'),
    ('ENGINEER', 'READ_CUSTOMERS'),
    ('DEPARTMENT_MEMBER', 'READ_CUSTOMERS'), ('DEPARTMENT_HEAD', 'READ_CUSTOMERS'), ('SALES', 'READ_CUSTOMERS'),
    ('PURCHASING', 'READ_CUSTOMERS'), ('PLANNING', 'READ_CUSTOMERS'), ('CONTRACTS', 'READ_CUSTOMERS'),
    ('WAREHOUSE', 'READ_CUSTOMERS'), ('SHIPPING', 'READ_CUSTOMERS'), ('FINANCE', 'READ_CUSTOMERS'),
    ('MARKETING_DIRECTOR', 'READ_CUSTOMERS'), ('CHIEF_ENGINEER', 'READ_CUSTOMERS'),
    ('GENERAL_MANAGER', 'READ_CUSTOMERS'), ('AUDITOR', 'READ_CUSTOMERS')
) as granted (role_code, right_code)
join role on role.code = granted.role_code
on conflict do nothing;
