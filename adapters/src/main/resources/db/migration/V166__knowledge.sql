-- What was learnt from cases: articles with their approved editions, and in which cases they were of use.
create sequence article_number;
create sequence article_seq increment 50 start 50;
create table article (
    id              bigint      primary key,
    number          text        not null unique,
    status          text        not null,
    product_type_id bigint      references product_type deferrable initially deferred,
    model_id        bigint      references product_model deferrable initially deferred,
    case_id         bigint      references service_case deferrable initially deferred,
    title_zh        text        not null,
    text_zh         text        not null,
    title_en        text        not null,
    text_en         text        not null,
    writer_id       bigint      not null references employee deferrable initially deferred,
    written_by      text        not null,
    written_at      timestamptz not null,
    reason          text,
    in_force        boolean     not null,
    edition         integer     not null,
    uses            integer     not null default 0,
    version         bigint      not null
);
create index article_status on article (status, number, id);
create index article_order on article (number, id);
create index article_type on article (product_type_id, number, id);
create index article_model on article (model_id) where model_id is not null;
create index article_case on article (case_id) where case_id is not null;

create table article_edition (
    article_id  bigint      not null references article deferrable initially deferred,
    edition     integer     not null,
    title_zh    text        not null,
    text_zh     text        not null,
    title_en    text        not null,
    text_en     text        not null,
    written_by  text        not null,
    approved_by text        not null,
    approved_at timestamptz not null,
    primary key (article_id, edition)
);

-- in one case an article counts once
create table article_use (
    article_id bigint      not null references article deferrable initially deferred,
    case_id    bigint      not null references service_case deferrable initially deferred,
    used_by    text        not null,
    used_at    timestamptz not null,
    primary key (article_id, case_id)
);
create index article_use_case on article_use (case_id);

-- everybody finds what was approved, who keeps articles also what they say at present
create trigger search_record_article after insert or update of in_force, edition on article
    for each row execute function search_of_record_is_due('ARTICLE');
create trigger search_record_article_draft after insert or update of title_zh, text_zh, title_en, text_en on article
    for each row execute function search_of_record_is_due('ARTICLE_DRAFT');

-- What reads like a case is looked for by many words at once, among articles only: the index over all master data would
-- read whatever machines and customers have them too.
create index record_text_article_words on record_text using gin (words) where kind = 'ARTICLE';

insert into role_right (role_id, right_code)
select role.id, granted.right_code
from (values
    ('CLERK', 'KEEP_KNOWLEDGE'), ('HQ_DISPATCHER', 'KEEP_KNOWLEDGE'), ('DEPARTMENT_MEMBER', 'KEEP_KNOWLEDGE'),
    ('DEPARTMENT_HEAD', 'KEEP_KNOWLEDGE'), ('ENGINEER', 'KEEP_KNOWLEDGE'),
    ('HQ_DISPATCHER', 'APPROVE_KNOWLEDGE'), ('DEPARTMENT_HEAD', 'APPROVE_KNOWLEDGE')
) as granted (role_code, right_code)
join role on role.code = granted.role_code
on conflict do nothing;
