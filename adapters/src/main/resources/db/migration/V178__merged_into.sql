-- Whoever was merged into a customer, without reading all of them.
create index customer_merged_into on customer (merged_into) where merged_into is not null;
