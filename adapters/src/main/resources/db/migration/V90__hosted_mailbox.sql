-- Mailboxes that others host for us, one for an address of ours; secrets only sealed.
create sequence hosted_mailbox_seq increment 50 start 50;
create table hosted_mailbox (
    id                   bigint  primary key,
    mailbox_id           bigint  not null unique references mailbox deferrable initially deferred,
    host                 text    not null,
    port                 integer not null,
    transport            text    not null,
    user_name            text    not null,
    sign_in              text    not null,
    token_endpoint       text    not null,
    client_id            text    not null,
    scope                text    not null,
    folder               text    not null,
    afterwards           text    not null,
    move_to              text    not null,
    start_with           text    not null,
    sealed_password      text    not null,
    sealed_client_secret text    not null,
    sealed_refresh_token text    not null,
    active               boolean not null,
    version              bigint  not null
);

-- how far each hosted folder has been fetched; its mails' numbers ascend as long as its validity stays the same
create table fetch_place (
    folder         text        primary key,
    validity       bigint      not null,
    begun_at       timestamptz not null,
    up_to          bigint      not null,
    tidied_up_to   bigint      not null,
    looked_at      timestamptz,
    fetched_at     timestamptz,
    waiting        integer     not null,
    trouble        text,
    trouble_detail text        not null,
    troubled_since timestamptz
);

-- mails put aside, to be tried by themselves: they keep back none behind them
create table fetch_aside (
    folder text        not null,
    uid    bigint      not null,
    reason text        not null,
    since  timestamptz not null,
    again  timestamptz not null,
    tries  integer     not null,
    taken  boolean     not null,
    primary key (folder, uid)
);
