-- How a person is written to: discreetly (P13), or not at all until a pause ends.
alter table subscriber add column mode varchar(10) default 'USUAL' not null;
alter table subscriber add column paused_until timestamp(6) with time zone;

-- One row for each form that a mail answered; nobody wrote the table of V17 yet. Each has its own link and its own 7 days, so that
-- the exact words of a form are those that its own mail confirms.
drop table subscription_request_topic;
drop table subscription_request;
create table subscription_request (
    id bigint primary key,
    subscriber_id bigint not null references subscriber(id) on delete cascade,
    given_name varchar(100),
    family_name varchar(100),
    language varchar(10) not null,
    departement varchar(3),
    profession varchar(150),
    structure varchar(200),
    mode varchar(10) not null,
    page varchar(200) not null,
    notice varchar(20) not null,
    asked_at timestamp(6) with time zone not null,
    confirmed_at timestamp(6) with time zone,
    mailing_id bigint,
    version integer not null
);
create index subscription_request_age on subscription_request(asked_at);
create index subscription_request_by_person on subscription_request(subscriber_id);

create table subscription_request_topic (
    request_id bigint not null references subscription_request(id) on delete cascade,
    topic varchar(30) not null,
    wording varchar(1000) not null,
    wording_version varchar(20) not null,
    primary key (request_id, topic)
);

-- A link that was sent to a person's own address, for one thing and for a while. email: the new address, for a change of it.
create sequence fresh_link_seq increment by 50;
create table fresh_link (
    id bigint primary key,
    subscriber_id bigint not null references subscriber(id) on delete cascade,
    purpose varchar(20) not null,
    email varchar(254),
    made_at timestamp(6) with time zone not null,
    done_at timestamp(6) with time zone,
    version integer not null
);
create index fresh_link_age on fresh_link(made_at);
create index fresh_link_by_person on fresh_link(subscriber_id);

-- That somebody left, what they left, so that they may undo it, and why when they liked to say so.
create sequence departure_seq increment by 50;
create table departure (
    id bigint primary key,
    subscriber_id bigint,
    topics varchar(100) not null,
    left_at timestamp(6) with time zone not null,
    undone_at timestamp(6) with time zone,
    why varchar(20),
    version integer not null
);
create index departure_by_person on departure(subscriber_id);
create index departure_age on departure(left_at);

-- The words of forms as the team changed them. Version 1 is the product's own and has no row.
create sequence wording_version_seq increment by 50;
create table wording_version (
    id bigint primary key,
    statement varchar(30) not null,
    number integer not null,
    french varchar(1000) not null,
    english varchar(1000) not null,
    published_at timestamp(6) with time zone not null,
    published_by varchar(254) not null,
    constraint wording_version_once unique (statement, number)
);
