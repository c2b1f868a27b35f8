-- The cases from :first to :last of a company whose newest case is number 100,000 and whose cases are five minutes apart:
-- a longer history of the same company, the newest 400 open. Ids begin where the sample data's don't reach. What a case is
-- about is that of one of the newest thousand; :words says whether its search words are taken from there, too.
insert into customer (id, name, short_name, number, address, key_customer, remark, active, version)
select 1000000 + g, '大华' || (select word from bench_word where id = g % 50) || '机械有限公司' || g, '', 'BENCH' || g, '',
    g % 50 = 0, '', true, 1
from generate_series(:first, :last) g where g % 20 = 0;

insert into contact (id, customer_id, name, email, kind, position, remark, active, version)
select 1000000 + g, 1000000 + g - g % 20, '联系人' || g, 'a' || g || '@bench.example', 'CUSTOMER', '', '', true, 1
from generate_series(:first, :last) g where g % 10 = 0 and g - g % 20 >= :first;

insert into contact_email (address, contact_id)
select email, id from contact where id between 1000000 + :first and 1000000 + :last;

insert into equipment (id, model_id, serial_number, serial_key, customer_id, delivered_on, warranty_from, warranty_months,
    place, configuration, remark, version)
select 1000000 + g, (select min(id) from product_model), 'BN' || lpad(g::text, 7, '0'), 'BN' || lpad(g::text, 7, '0'),
    1000000 + g - g % 20, date '2024-01-01' + g % 600, 'DELIVERY', 12, '', '', '', 1
from generate_series(:first, :last) g where g % 10 = 5 and g - g % 20 >= :first;

insert into service_case (id, number, status, subject, channel, contact_id, customer_id, assignee_id, occurred_at,
    recorded_at, last_activity_at, first_reply_due, first_reply_met, first_reply_breach, open_work_items, resolution,
    resolved_at, close_reason, closed_at, reply_secret, fault_cause, fault_part, priority, version)
select 1000000 + g, 'SH2025-' || lpad(g::text, 6, '0'),
    case when g <= 99600 then 'CLOSED' when g % 3 = 0 then 'NEW' else 'IN_PROGRESS' end,
    s.subject, (array['EMAIL', 'EMAIL', 'EMAIL', 'PHONE', 'WEB'])[1 + g % 5],
    case when exists (select from contact where id = 1000000 + g - g % 10) then 1000000 + g - g % 10 end,
    case when exists (select from customer where id = 1000000 + g - g % 20) then 1000000 + g - g % 20 end,
    (select id from employee where login_name = (array['wangfang', 'liujing', 'helin', 'zhangwei'])[1 + g % 4]),
    t, t, t + interval '3 hours', t + interval '24 hours',
    case when g <= 99800 then t + g % 30 * interval '1 hour' end,
    case when g <= 99800 and g % 30 > 24 then t + interval '24 hours' end,
    0, case when g <= 99600 then '更换后试机正常' end, case when g <= 99600 then t + interval '2 hours' end,
    case when g <= 99600 then 'resolved' end, case when g <= 99600 then t + interval '3 hours' end,
    'bench' || g, case when g <= 99600 and g % 4 > 0 then (array['WEAR', 'MATERIAL', 'OPERATION'])[g % 4] end,
    case when g % 4 = 1 then '主轴轴承' end, 'NORMAL', 1
from (select g, now() - (100001 - g) * interval '5 minutes' as t from generate_series(:first, :last) g) x
join bench_text s on s.id = g % 1000;

insert into correspondence (id, direction, channel, status, case_id, contact_id, from_address, from_name, to_addresses,
    cc_addresses, subject, body_text, message_id, automatic, author_id, occurred_at, recorded_at, version, answer)
select 10000000 + 4 * g + k, case when k % 2 = 0 then 'IN' else 'OUT' end, 'EMAIL', case when k % 2 = 0 then 'FILED' else 'SENT' end,
    1000000 + g, c.contact_id, 'a' || g - g % 10 || '@bench.example', '联系人', 'service@localhost', '', c.subject, s.body,
    'bench-' || 4 * g + k || '@bench.example', false, case when k % 2 = 1 then c.assignee_id end,
    c.occurred_at + k * interval '40 minutes', c.occurred_at + k * interval '40 minutes', 1, k = 1
from generate_series(:first, :last) g
cross join generate_series(0, 3) k
join service_case c on c.id = 1000000 + g
join bench_text s on s.id = g % 1000;

insert into case_coverage (case_id, equipment_id, machine_trace, product_type_id, type_trace, customer_trace, day, status,
    cause, cause_source, intake_number, intake_kind, intake_equipment_id, intake_status, intake_reason, intake_day,
    intake_ruled_at, version)
select c.id, e.id, case when e.id is not null then 'SERIAL' end, t.id, case when e.id is null then 'MESSAGE' else 'MACHINE' end,
    'CONTACT', c.occurred_at::date, case when e.id is null then 'UNKNOWN' else 'OUT_OF_WARRANTY' end,
    c.fault_cause, case when c.fault_cause is not null then 'RESOLUTION' end, 1, 'AT_INTAKE', e.id,
    case when e.id is null then 'UNKNOWN' else 'OUT_OF_WARRANTY' end,
    case when e.id is null then 'MACHINE_UNKNOWN' else 'ENDED' end, c.occurred_at::date, c.occurred_at, 1
from service_case c
left join equipment e on e.id = c.id - (c.id % 10) + 5 and c.id % 2 = 0
cross join (select min(id) as id from product_type) t
where c.id between 1000000 + :first and 1000000 + :last;

insert into referral (id, case_id, department, question, due_at, status, sent_by, sent_at, answer, answered_by, ended_at,
    version)
select 1000000 + g, 1000000 + g, (array['TECHNICAL', 'QUALITY', 'MARKETING'])[1 + g / 10 % 3], '请核算。',
    c.occurred_at + interval '3 days', case when g <= 99600 then 'ANSWERED' else 'SENT' end, c.assignee_id, c.occurred_at,
    case when g <= 99600 then '可以。' end, case when g <= 99600 then '李军' end,
    case when g <= 99600 then c.occurred_at + interval '1 day' end, 1
from generate_series(:first, :last) g join service_case c on c.id = 1000000 + g where g % 10 = 0;

insert into internal_note (id, case_id, author_id, text, written_at)
select 1000000 + g, 1000000 + g, c.assignee_id, '已电话联系，等用户回信。', c.occurred_at + interval '1 hour'
from generate_series(:first, :last) g join service_case c on c.id = 1000000 + g where g % 4 = 0;

insert into audit_entry (at, actor, action, case_id, object_name, detail)
select c.occurred_at + k * interval '1 hour', case when k = 0 then 'system' else 'wangfang' end,
    (array['case.opened', 'case.assigned', 'case.answered'])[1 + k], c.id, 'case ' || c.number, ''
from service_case c cross join generate_series(0, 2) k where c.id between 1000000 + :first and 1000000 + :last;

insert into search_text (case_id, words)
select 1000000 + g, t.words from generate_series(:first, :last) g
join search_text t on t.case_id = 1000000 + 99001 + (g + 999) % 1000
where :words;
