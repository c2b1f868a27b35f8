-- What is ruled on a case: its machine and product type, in warranty or not, who pays (S1). The ruling made when the case was
-- opened stands with it, since nearly all have no other.
create table case_coverage (
    case_id                bigint      primary key references service_case deferrable initially deferred,
    equipment_id           bigint      references equipment deferrable initially deferred,
    machine_trace          text,
    product_type_id        bigint      references product_type deferrable initially deferred,
    type_trace             text,
    customer_trace         text,
    day                    date        not null,
    status                 text        not null,
    cause                  text,
    cause_source           text,
    intake_number          integer     not null,
    intake_kind            text        not null,
    intake_equipment_id    bigint      references equipment deferrable initially deferred,
    intake_status          text        not null,
    intake_reason          text        not null,
    intake_from_day        date,
    intake_until_day       date,
    intake_months          integer,
    intake_term_from       text,
    intake_term_date       date,
    intake_contract_number text,
    intake_day             date        not null,
    intake_ruled_at        timestamptz not null,
    intake_ruled_by        bigint      references employee deferrable initially deferred,
    intake_words           text,
    version                bigint      not null
);
create index case_coverage_equipment on case_coverage (equipment_id, case_id desc) where equipment_id is not null;

-- Whose other cases are open, however many of theirs are closed.
create index service_case_open_of_contact on service_case (contact_id) where status in ('NEW', 'IN_PROGRESS');

-- Rulings made later, and what persons decided on who pays; nothing of it is ever changed.
create table case_ruling (
    case_id         bigint      not null references case_coverage deferrable initially deferred,
    number          integer     not null,
    kind            text        not null,
    equipment_id    bigint      references equipment deferrable initially deferred,
    status          text        not null,
    reason          text,
    from_day        date,
    until_day       date,
    months          integer,
    term_from       text,
    term_date       date,
    contract_number text,
    day             date        not null,
    ruled_at        timestamptz not null,
    ruled_by        bigint      references employee deferrable initially deferred,
    words           text,
    primary key (case_id, number)
);
create table case_charge (
    case_id  bigint      not null references case_coverage deferrable initially deferred,
    number   integer     not null,
    charge   text        not null,
    words    text        not null,
    ruled_at timestamptz not null,
    ruled_by bigint      not null references employee deferrable initially deferred,
    primary key (case_id, number)
);

-- Of cases there are already nothing was found out; a person can.
insert into case_coverage (case_id, day, status, cause, cause_source, intake_number, intake_kind, intake_status,
        intake_reason, intake_day, intake_ruled_at, version)
    select id, (occurred_at at time zone 'Asia/Shanghai')::date, 'UNKNOWN', fault_cause,
        case when fault_cause is not null then 'RESOLUTION' end, 1, 'AT_INTAKE', 'UNKNOWN',
        'MACHINE_UNKNOWN', (occurred_at at time zone 'Asia/Shanghai')::date, now(), 1
    from service_case;

-- What people may write for a model's code: without spaces and hyphens.
alter table product_model add code_key text
    generated always as (regexp_replace(normalize(code, nfkc), '[[:space:]-]', '', 'g')) stored;
create index product_model_written on product_model (code_key);

-- Repairs of the same problem of the same machine (D6): evidence, never changed.
create sequence repeat_repair_seq increment 50 start 50;
create table repeat_repair (
    id              bigint      primary key,
    case_id         bigint      not null references service_case deferrable initially deferred,
    earlier_case_id bigint      not null references service_case deferrable initially deferred,
    equipment_id    bigint      not null references equipment deferrable initially deferred,
    same_part       boolean     not null,
    same_cause      boolean     not null,
    days_between    bigint      not null,
    cause           text        not null,
    reason          text        not null,
    recorded_by     bigint      not null references employee deferrable initially deferred,
    recorded_at     timestamptz not null,
    unique (case_id, earlier_case_id)
);
create index repeat_repair_earlier on repeat_repair (earlier_case_id);

-- Warranty and charge are decided by service HQ, and by those who decide on its reports (P3).
insert into role_right (role_id, right_code)
select id, 'OVERRULE_COVERAGE' from role where code in ('HQ_DISPATCHER', 'MARKETING_DIRECTOR', 'GENERAL_MANAGER')
on conflict do nothing;
