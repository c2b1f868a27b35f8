-- lists by type of product, warranty and priority begin with what is rare
create index case_coverage_type on case_coverage (product_type_id, case_id desc);
create index case_coverage_status on case_coverage (status, case_id desc);
create index service_case_marked on service_case (priority, last_activity_at desc, id desc) where priority <> 'NORMAL';
