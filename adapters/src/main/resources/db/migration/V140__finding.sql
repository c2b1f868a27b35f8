-- Jobs at customers' places are found by their words too; what changed is noted in the transaction that changes it.
create trigger search_record_work_order
    after insert or update of engineer_id, task, place, on_site_contact, cause, remedy, parts on work_order
    for each row execute function search_of_record_is_due('WORK_ORDER');
insert into record_due (kind, record_id) select 'WORK_ORDER', id from work_order order by id;
