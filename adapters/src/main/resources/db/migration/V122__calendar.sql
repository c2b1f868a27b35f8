-- Days unlike others of their weekday: holidays, and weekend days worked to make up for them. Those of 2026 are as the State
-- Council announced them; later years are entered in the portal once they are announced.

create table special_day (
    day     date    primary key,
    working boolean not null,
    name    text    not null
);

insert into special_day (day, working, name) values
    ('2026-01-01', false, '元旦'), ('2026-01-02', false, '元旦'), ('2026-01-03', false, '元旦'),
    ('2026-01-04', true, '元旦调休'),
    ('2026-02-15', false, '春节'), ('2026-02-16', false, '春节'), ('2026-02-17', false, '春节'), ('2026-02-18', false, '春节'),
    ('2026-02-19', false, '春节'), ('2026-02-20', false, '春节'), ('2026-02-21', false, '春节'), ('2026-02-22', false, '春节'),
    ('2026-02-23', false, '春节'),
    ('2026-02-14', true, '春节调休'), ('2026-02-28', true, '春节调休'),
    ('2026-04-04', false, '清明节'), ('2026-04-05', false, '清明节'), ('2026-04-06', false, '清明节'),
    ('2026-05-01', false, '劳动节'), ('2026-05-02', false, '劳动节'), ('2026-05-03', false, '劳动节'),
    ('2026-05-04', false, '劳动节'), ('2026-05-05', false, '劳动节'),
    ('2026-05-09', true, '劳动节调休'),
    ('2026-06-19', false, '端午节'), ('2026-06-20', false, '端午节'), ('2026-06-21', false, '端午节'),
    ('2026-09-25', false, '中秋节'), ('2026-09-26', false, '中秋节'), ('2026-09-27', false, '中秋节'),
    ('2026-10-01', false, '国庆节'), ('2026-10-02', false, '国庆节'), ('2026-10-03', false, '国庆节'),
    ('2026-10-04', false, '国庆节'), ('2026-10-05', false, '国庆节'), ('2026-10-06', false, '国庆节'),
    ('2026-10-07', false, '国庆节'),
    ('2026-09-20', true, '国庆节调休'), ('2026-10-10', true, '国庆节调休');

-- Service HQ answers what is reported to it (D2).
insert into role_right (role_id, right_code)
select id, 'ANSWER_REFERRALS' from role where code = 'HQ_DISPATCHER'
on conflict do nothing;
