-- The regulation's departments and roles. They are data: the administrator changes them in the portal.
insert into department (id, code, name_zh, name_en, takes_referrals, owns_system, active, version) values
    (nextval('department_seq'), 'SERVICE_OFFICE', '用户服务室',   'Customer Service Office', false, false, true, 1),
    (nextval('department_seq'), 'SERVICE_HQ',     '售后服务总部', 'Service HQ',              true,  false, true, 1),
    (nextval('department_seq'), 'TECHNICAL',      '技术中心',     'Technical Centre',        true,  true,  true, 1),
    (nextval('department_seq'), 'QUALITY',        '品管中心',     'Quality Centre',          true,  true,  true, 1),
    (nextval('department_seq'), 'MARKETING',      '营销中心',     'Marketing Centre',        true,  true,  true, 1),
    (nextval('department_seq'), 'SALES',          '销售中心',     'Sales Centre',            true,  false, true, 1),
    (nextval('department_seq'), 'PURCHASING',     '采购部',       'Purchasing',              true,  false, true, 1),
    (nextval('department_seq'), 'PLANNING',       '计划室',       'Planning Office',         true,  false, true, 1),
    (nextval('department_seq'), 'CONTRACTS',      '合同管理室',   'Contract Office',         true,  false, true, 1),
    (nextval('department_seq'), 'WAREHOUSE',      '成品库',       'Finished-goods Store',    true,  false, true, 1),
    (nextval('department_seq'), 'SHIPPING',       '发货',         'Shipping',                true,  false, true, 1),
    (nextval('department_seq'), 'FINANCE',        '财务',         'Finance',                 true,  false, true, 1);

insert into role (id, code, name_zh, name_en, version) values
    (nextval('role_seq'), 'ADMINISTRATOR',      '系统管理员',     'Administrator',      1),
    (nextval('role_seq'), 'CLERK',              '用户服务员',     'Service clerk',      1),
    (nextval('role_seq'), 'HQ_DISPATCHER',      '总部调度',       'HQ dispatcher',      1),
    (nextval('role_seq'), 'ENGINEER',           '服务工程师',     'Service engineer',   1),
    (nextval('role_seq'), 'DEPARTMENT_MEMBER',  '部门员工',       'Department member',  1),
    (nextval('role_seq'), 'DEPARTMENT_HEAD',    '部门负责人',     'Department head',    1),
    (nextval('role_seq'), 'SALES',              '销售员',         'Sales',              1),
    (nextval('role_seq'), 'PURCHASING',         '采购员',         'Purchasing',         1),
    (nextval('role_seq'), 'PLANNING',           '计划员',         'Planning',           1),
    (nextval('role_seq'), 'CONTRACTS',          '合同管理员',     'Contracts',          1),
    (nextval('role_seq'), 'WAREHOUSE',          '仓库管理员',     'Warehouse',          1),
    (nextval('role_seq'), 'SHIPPING',           '发货员',         'Shipping',           1),
    (nextval('role_seq'), 'FINANCE',            '财务',           'Finance',            1),
    (nextval('role_seq'), 'MARKETING_DIRECTOR', '营销总监',       'Marketing director', 1),
    (nextval('role_seq'), 'CHIEF_ENGINEER',     '总工程师',       'Chief engineer',     1),
    (nextval('role_seq'), 'GENERAL_MANAGER',    '总经理',         'General manager',    1),
    (nextval('role_seq'), 'AUDITOR',            '审计员',         'Auditor',            1);

insert into role_right (role_id, right_code)
select role.id, granted.right_code
from (values
    ('ADMINISTRATOR', 'ADMINISTER'), ('ADMINISTRATOR', 'READ_AUDIT'), ('ADMINISTRATOR', 'WORK_REGISTER'),
    ('CLERK', 'READ_CASES'), ('CLERK', 'HANDLE_CASES'), ('CLERK', 'WORK_REGISTER'),
    ('HQ_DISPATCHER', 'READ_CASES'), ('HQ_DISPATCHER', 'HANDLE_CASES'), ('HQ_DISPATCHER', 'WORK_REGISTER'),
    ('DEPARTMENT_MEMBER', 'ANSWER_REFERRALS'), ('DEPARTMENT_HEAD', 'ANSWER_REFERRALS'),
    ('SALES', 'ANSWER_REFERRALS'), ('PURCHASING', 'ANSWER_REFERRALS'), ('PLANNING', 'ANSWER_REFERRALS'),
    ('CONTRACTS', 'ANSWER_REFERRALS'), ('WAREHOUSE', 'ANSWER_REFERRALS'), ('SHIPPING', 'ANSWER_REFERRALS'),
    ('FINANCE', 'ANSWER_REFERRALS'),
    ('MARKETING_DIRECTOR', 'READ_CASES'), ('CHIEF_ENGINEER', 'READ_CASES'), ('GENERAL_MANAGER', 'READ_CASES'),
    ('AUDITOR', 'READ_CASES'), ('AUDITOR', 'READ_AUDIT')
) as granted (role_code, right_code)
join role on role.code = granted.role_code;
