-- Takes the place of the index by mailing alone: its first column still answers those who ask for a mailing.
create index delivery_of_provider on delivery (mailing_id, provider, due_at, id)
  where status in ('QUEUED', 'CLAIMED', 'SENDING');
drop index delivery_unsettled;
