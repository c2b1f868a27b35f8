-- Why a fault came about, and in which part (S1, D6).

alter table service_case add fault_cause text, add fault_part text;
