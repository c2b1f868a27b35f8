-- How many arrivals had which outcome, without counting them: the deliveries page and the metrics ask often, and the
-- register only grows. Each change of an outcome adds one row here, in the transaction that makes it, so nobody waits
-- for anybody as they would for a counter's row; now and then the rows are folded into the sums.

create table delivery_count (
    outcome text   primary key,
    count   bigint not null
);

create table delivery_change (
    was    text,
    became text
);
-- it is always short, but written at every arrival
alter table delivery_change set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create function note_delivery_change() returns trigger language plpgsql as $$
begin
    insert into delivery_change (was, became) values (
        case when tg_op <> 'INSERT' then old.outcome end,
        case when tg_op <> 'DELETE' then new.outcome end);
    if tg_op = 'INSERT' and new.id % 256 = 0 and pg_try_advisory_xact_lock(hashtext('delivery_count')) then
        with folded as (
            delete from delivery_change returning was, became
        ), step as (
            select became as outcome, 1 as by from folded where became is not null
            union all
            select was, -1 from folded where was is not null
        )
        insert into delivery_count as kept (outcome, count)
        select outcome, sum(by) from step group by outcome
        on conflict (outcome) do update set count = kept.count + excluded.count;
    end if;
    return null;
end $$;

create function forget_delivery_counts() returns trigger language plpgsql as $$
begin
    truncate delivery_count, delivery_change;
    return null;
end $$;

create trigger delivery_came_or_went after insert or delete on delivery
    for each row execute function note_delivery_change();
create trigger delivery_got_outcome after update of outcome on delivery
    for each row when (old.outcome is distinct from new.outcome) execute function note_delivery_change();
create trigger delivery_emptied after truncate on delivery
    execute function forget_delivery_counts();

-- the triggers' lock keeps further arrivals out until this is committed
insert into delivery_count (outcome, count) select outcome, count(*) from delivery group by outcome;
