-- Jobs at customers' places (派人现场处理, P3, D4).

create sequence work_order_seq increment 50 start 50;
create table work_order (
    id                bigint      primary key,
    case_id           bigint      not null references service_case deferrable initially deferred,
    engineer_id       bigint      not null references employee deferrable initially deferred,
    task              text        not null,
    place             text        not null,
    on_site_contact   text        not null,
    status            text        not null,
    arrive_by         timestamptz not null,
    arrived_at        timestamptz,
    arrival_breach    timestamptz,
    sent_by           bigint      not null references employee deferrable initially deferred,
    sent_at           timestamptz not null,
    left_at           timestamptz,
    cause             text,
    remedy            text,
    parts             text,
    opinion           text,
    reported_at       timestamptz,
    copy_name         text,
    copy_type         text,
    copy_size         bigint,
    copy_sha256       text,
    copy_document_id  bigint      references document deferrable initially deferred,
    copy_content_id   text,
    cancel_reason     text,
    ended_at          timestamptz,
    version           bigint      not null
);
create index work_order_case on work_order (case_id, id);
create index work_order_awaited on work_order (arrive_by) where status = 'SENT' and arrival_breach is null;
create index work_order_copy on work_order (copy_document_id) where copy_document_id is not null;

insert into role_right (role_id, right_code) select id, 'WORK_ON_SITE' from role where code = 'ENGINEER';
