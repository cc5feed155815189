create index delivery_of_provider on delivery (mailing_id, status, provider, due_at, id);
drop index delivery_unsettled;
