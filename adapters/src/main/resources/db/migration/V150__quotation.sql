-- Quotations (报价单, S2): requested of departments, offered to customers, and what was settled about paying on a case.
alter table referral add kind text not null default 'QUESTION';

create function next_quotation_number(year int) returns bigint language plpgsql as $$
declare
    sequence_name text := 'quotation_number_' || year;
begin
    if to_regclass(sequence_name) is null then
        perform pg_advisory_xact_lock(hashtext('next_quotation_number'), year);
        execute format('create sequence if not exists %I', sequence_name);
    end if;
    return nextval(sequence_name);
end $$;

create sequence quotation_seq increment 50 start 50;
create table quotation (
    id                  bigint         primary key,
    number              text           not null,
    revision            integer        not null,
    case_id             bigint         not null references service_case deferrable initially deferred,
    status              text           not null,
    customer            text           not null,
    contact             text           not null,
    language            text           not null,
    tax_percent         numeric(5, 2)  not null,
    gross               numeric(14, 2) not null,
    valid_until         date           not null,
    remark              text           not null,
    prepared_by         text           not null,
    prepared_at         timestamptz    not null,
    sent_to             text,
    sent_by             text,
    sent_at             timestamptz,
    document_name       text,
    document_type       text,
    document_size       bigint,
    document_sha256     text,
    document_id         bigint         references document deferrable initially deferred,
    document_content_id text,
    link_hash           text           unique,
    end_reason          text,
    ended_by            text,
    ended_at            timestamptz,
    version             bigint         not null,
    unique (number, revision)
);
create index quotation_case on quotation (case_id, id);
create index quotation_status on quotation (status, id);
create index quotation_valid on quotation (valid_until) where status = 'SENT';
create index quotation_document on quotation (document_id) where document_id is not null;

create table quotation_line (
    quotation_id bigint         not null references quotation deferrable initially deferred,
    position     integer        not null,
    kind         text           not null,
    part_number  text           not null,
    description  text           not null,
    unit         text           not null,
    quantity     numeric(10, 3) not null,
    unit_price   numeric(10, 2) not null
);
create index quotation_line_quotation on quotation_line (quotation_id, position);

create table chargeable_work (
    case_id       bigint  primary key references service_case deferrable initially deferred,
    chargeable    boolean not null,
    marked_by     text,
    marked_at     timestamptz,
    waiver_reason text,
    waived_by     text,
    waived_at     timestamptz,
    version       bigint  not null
);

insert into role_right (role_id, right_code)
select role.id, granted.right_code
from (values
    ('CLERK', 'MAKE_QUOTATIONS'), ('HQ_DISPATCHER', 'MAKE_QUOTATIONS'), ('SALES', 'MAKE_QUOTATIONS'),
    ('MARKETING_DIRECTOR', 'WAIVE_ACCEPTANCE'), ('GENERAL_MANAGER', 'WAIVE_ACCEPTANCE'),
    ('DEPARTMENT_HEAD', 'WAIVE_ACCEPTANCE')
) as granted (role_code, right_code)
join role on role.code = granted.role_code
on conflict do nothing;
