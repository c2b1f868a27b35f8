-- The closed case a case goes on from: what a customer answers after the time of grace.
alter table service_case add column preceding_id bigint references service_case deferrable initially deferred;
