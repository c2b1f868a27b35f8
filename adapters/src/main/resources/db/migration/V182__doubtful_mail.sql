-- the page of a case tells which of its mails may have arrived without anybody having said so
create index outbox_doubtful on outbox (correspondence_id) where uncertain and correspondence_id is not null;
