-- H2 has no partial index: the twins of db/postgresql lead with the status instead.
create index delivery_unsettled on delivery (mailing_id, status, due_at, id);
create index delivery_urgent on delivery (status, priority, due_at, id);
create index delivery_in_hand on delivery (lane, status, epoch);
create index delivery_of_person on delivery (fingerprint, status);
