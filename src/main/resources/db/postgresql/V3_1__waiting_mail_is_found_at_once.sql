-- Partial: a settled delivery leaves them, so they stay as small as what is still to do, whatever the archive holds.
create index delivery_unsettled on delivery (mailing_id, due_at, id) where status in ('QUEUED', 'CLAIMED', 'SENDING');
create index delivery_urgent on delivery (priority, due_at, id) where status = 'QUEUED' and priority < 2;
create index delivery_in_hand on delivery (lane, epoch) where status in ('CLAIMED', 'SENDING');
create index delivery_of_person on delivery (fingerprint) where status in ('QUEUED', 'CLAIMED');
create index delivery_refused on delivery (mailing_id, id) where status = 'REFUSED';
