-- An entry comes from a resource or from a webinar to come, whose turn (it moved, it was cancelled) it remembers.
alter table issue_entry alter column resource_id drop not null;
alter table issue_entry add column webinar_id bigint;
alter table issue_entry add column turn varchar(10);
alter table issue_entry rename column resource_version to origin_version;
alter table issue_entry add constraint issue_entry_webinar_once unique (issue_id, webinar_id);
alter table issue_entry add constraint issue_entry_one_origin check ((resource_id is null) <> (webinar_id is null));
create index issue_entry_webinar on issue_entry(webinar_id);
