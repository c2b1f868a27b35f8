-- Tokens by which an employee's programs use the REST API; only their hashes are kept.
create sequence api_token_seq increment 50 start 50;
create table api_token (
    id           bigint      primary key,
    employee_id  bigint      not null references employee deferrable initially deferred,
    name         text        not null,
    token_hash   text        not null unique,
    made_at      timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    version      bigint      not null
);
create index api_token_employee on api_token (employee_id, id);
