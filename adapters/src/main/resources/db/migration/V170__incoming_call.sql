-- Calls as telephone exchanges announce them; each rings once.
create table incoming_call (
    exchange     text        not null,
    call_id      text        not null,
    phone        text        not null,
    for_whom     text,
    announced_at timestamptz not null,
    primary key (exchange, call_id)
);
create index incoming_call_latest on incoming_call (announced_at desc, call_id desc);
