-- People who are asked by mail whether they want to hear from us: a lot at a time, each once, at a pace. What is told of somebody
-- stands here until they answer, and goes after 7 days; the fingerprint stays for a year, so that no second file asks them again.
create sequence asking_seq increment by 50;
create table asking (
    id bigint primary key,
    kind varchar(10) not null,
    source varchar(200) not null,
    origin varchar(300) not null,
    begun_by varchar(254) not null,
    begun_at timestamp(6) with time zone not null,
    stopped_at timestamp(6) with time zone,
    version integer not null
);

create sequence asked_person_seq;
create table asked_person (
    id bigint primary key,
    asking_id bigint not null references asking(id),
    subscriber_id bigint references subscriber(id) on delete set null,
    fingerprint varchar(128) not null,
    given_name varchar(100),
    family_name varchar(100),
    language varchar(10) not null,
    departement varchar(3),
    profession varchar(150),
    structure varchar(200),
    topics varchar(100) not null,
    status varchar(20) not null,
    asked_at timestamp(6) with time zone,
    settled_at timestamp(6) with time zone,
    mailing_id bigint,
    version integer not null,
    constraint asked_person_once unique (asking_id, fingerprint)
);
create index asked_person_by_address on asked_person(fingerprint);
create index asked_person_by_person on asked_person(subscriber_id);
create index asked_person_by_status on asked_person(status, id);
create index asked_person_age on asked_person(asked_at);

-- A file may be one of people who have agreed already, or of people who are to be asked.
alter table import_run add column agreement varchar(20) default 'GIVEN_ELSEWHERE' not null;
alter table import_run add column asking_id bigint;

-- When a person last did something themselves: confirmed, chose, left, registered (P8). Opening a mail is none.
alter table subscriber add column last_act_at timestamp(6) with time zone default current_timestamp not null;
update subscriber set last_act_at = coalesce(
  (select max(e.at) from consent_entry e
   where e.subscriber_id = subscriber.id and e.channel in ('DOUBLE_OPT_IN', 'ONE_CLICK', 'PAGE')),
  (select cast(max(e.given_on) as timestamp(6) with time zone) from consent_entry e where e.subscriber_id = subscriber.id),
  confirmed_at, created_at);
create index subscriber_dormant on subscriber(status, last_act_at);

-- Asked whether they still want to hear from us, reminded once, then let go.
create sequence renewal_seq increment by 50;
create table renewal (
    id bigint primary key,
    subscriber_id bigint not null,
    status varchar(20) not null,
    asked_at timestamp(6) with time zone not null,
    reminded_at timestamp(6) with time zone,
    settled_at timestamp(6) with time zone,
    mailing_id bigint not null,
    version integer not null
);
create index renewal_by_person on renewal(subscriber_id, status);
create index renewal_by_status on renewal(status, asked_at);

-- One act on many people: who they are is frozen when it begins, so that what is done is what was previewed. Rows go as they are done.
create sequence bulk_act_seq increment by 50;
create table bulk_act (
    id bigint primary key,
    kind varchar(20) not null,
    detail varchar(30) not null,
    criteria varchar(2000) not null,
    reason varchar(300) not null,
    begun_by varchar(254) not null,
    begun_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    status varchar(20) not null,
    tries integer not null,
    people bigint not null,
    changed bigint not null,
    same bigint not null,
    asking_id bigint,
    version integer not null
);
create table bulk_person (
    bulk_act_id bigint not null references bulk_act(id) on delete cascade,
    subscriber_id bigint not null,
    primary key (bulk_act_id, subscriber_id)
);

-- A file of addresses to be blocked: read at once into keyed fingerprints; the addresses are kept nowhere.
create sequence opposition_file_seq increment by 50;
create table opposition_file (
    id bigint primary key,
    source varchar(200) not null,
    cause varchar(20) not null,
    status varchar(20) not null,
    brought_by varchar(254) not null,
    brought_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    addresses bigint not null,
    known bigint not null,
    already bigint not null,
    refused bigint not null,
    blocked bigint not null,
    version integer not null
);
create table opposition_address (
    opposition_file_id bigint not null references opposition_file(id) on delete cascade,
    fingerprint varchar(128) not null,
    primary key (opposition_file_id, fingerprint)
);
create table opposition_refused (
    opposition_file_id bigint not null references opposition_file(id) on delete cascade,
    line bigint not null,
    reason varchar(30) not null,
    first_line bigint not null,
    primary key (opposition_file_id, line)
);
