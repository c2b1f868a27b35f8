-- The rules by which new cases are given to somebody (P3).

create sequence assignment_rule_seq increment 50 start 50;
create table assignment_rule (
    id              bigint  primary key,
    name            text    not null,
    position        int     not null,
    region_id       bigint  references region deferrable initially deferred,
    product_type_id bigint  references product_type deferrable initially deferred,
    key_customers   boolean not null,
    mailbox         text,
    assignee_id     bigint  not null references employee deferrable initially deferred,
    active          boolean not null,
    version         bigint  not null
);
