-- Who agreed to hear from us. An erased person keeps neither address nor fingerprint here: the opposition list has the latter.
create sequence subscriber_seq increment by 50;
create table subscriber (
    id bigint primary key,
    email varchar(254) unique,
    fingerprint varchar(128) unique,
    given_name varchar(100),
    family_name varchar(100),
    language varchar(10) not null,
    departement varchar(3),
    profession varchar(150),
    structure varchar(200),
    status varchar(20) not null,
    source varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    confirmed_at timestamp(6) with time zone,
    version integer not null,
    constraint subscriber_status check (status in ('PENDING', 'CONFIRMED', 'UNSUBSCRIBED', 'SUPPRESSED', 'ERASED'))
);
create index subscriber_by_status on subscriber(status, departement);

create table subscriber_topic (
    subscriber_id bigint not null references subscriber(id),
    topic varchar(30) not null,
    primary key (subscriber_id, topic)
);

-- The proof: append-only and chained by hash (P1). It names the person by number only, so that it outlives an erasure.
create table consent_entry (
    id bigint primary key,
    subscriber_id bigint not null,
    purpose varchar(30) not null,
    what varchar(10) not null,
    basis varchar(30) not null,
    wording varchar(1000) not null,
    wording_version varchar(20) not null,
    channel varchar(20) not null,
    source varchar(200) not null,
    given_on date,
    at timestamp(6) with time zone not null,
    recorded_by varchar(254) not null,
    previous_hash char(64) not null,
    hash char(64) not null
);
create index consent_entry_by_subscriber on consent_entry(subscriber_id, id);
insert into hash_chain(name, head, length)
    values ('consent', '0000000000000000000000000000000000000000000000000000000000000000', 0);

-- What an import did, and which lines of its file it refused. The lines themselves are not kept, only their numbers.
create sequence import_run_seq increment by 50;
create table import_run (
    id bigint primary key,
    file_name varchar(120) not null,
    source varchar(200) not null,
    consent_on date not null,
    basis varchar(30) not null,
    ignored_columns varchar(300) not null,
    started_by varchar(254) not null,
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    added bigint not null,
    present bigint not null,
    refused bigint not null
);

create sequence refused_line_seq increment by 50;
create table refused_line (
    id bigint primary key,
    import_run_id bigint not null references import_run(id) on delete cascade,
    line bigint not null,
    cell varchar(20),
    reason varchar(30) not null,
    detail varchar(120) not null
);
create index refused_line_by_run on refused_line(import_run_id, line);
