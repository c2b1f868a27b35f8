-- Number and date of a letter on paper stand with its entry, whoever wrote it and whether it was scanned or not.
alter table correspondence add column written_on date;
drop index correspondence_letter_number;
create unique index correspondence_letter_of_ours on correspondence (letter_number)
    where letter_number is not null and direction = 'OUT';
update correspondence x
set letter_number = nullif(l.letter_number, ''), written_on = l.written_on
from scanned_letter l
where l.entry_id = x.id and l.state = 'FILED';
alter table scanned_letter
    drop column letter_number,
    drop column written_on;
