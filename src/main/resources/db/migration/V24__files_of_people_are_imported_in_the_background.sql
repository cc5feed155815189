-- An import is a row that moves: received, checked, imported. One node holds it under an epoch until its lease is over, and
-- position and people are written together, so that whoever goes on skips exactly what is in.
alter table import_run add column status varchar(20) default 'FINISHED' not null;
update import_run set status = 'GIVEN_UP', finished_at = started_at where finished_at is null;
alter table import_run alter column status drop default;
alter table import_run add column failed_from varchar(20);
alter table import_run add column encoding varchar(20);
alter table import_run add column separator varchar(20);
alter table import_run add column file_columns varchar(10000) default '' not null;
alter table import_run add column file_lines bigint default 0 not null;
alter table import_run add column epoch bigint default 0 not null;
alter table import_run add column tries integer default 0 not null;
alter table import_run add column leased_until timestamp(6) with time zone;
create index import_run_by_status on import_run(status, id);

-- The file, in pieces of a megabyte, until its import is over: any node can read it, and none keeps it (P7).
create table import_part (
    import_run_id bigint not null references import_run(id) on delete cascade,
    number integer not null,
    content bytea not null,
    primary key (import_run_id, number)
);

-- The list at a million people: each filter has an index that ends with the id, the order of the pages, so that a page of 50 is
-- read from it and nothing is sorted. Those by words are PostgreSQL's alone, beside this file.
create index subscriber_status_page on subscriber(status, id);
create index subscriber_departement_page on subscriber(departement, id);
create index subscriber_profession_page on subscriber(profession, id);
create index subscriber_source_page on subscriber(source, id);
create index subscriber_created_page on subscriber(created_at, id);
create index subscriber_topic_page on subscriber_topic(topic, subscriber_id);
