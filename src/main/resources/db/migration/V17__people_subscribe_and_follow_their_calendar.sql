-- Who asked to hear from us and has not yet confirmed, with the exact words of the form. A person who is known keeps what they
-- receive until they confirm; one who is not is PENDING, and goes with the request after 7 days (P8). registration_id: the
-- confirmation of which confirms this too, and then no mail of its own leaves.
create sequence subscription_request_seq increment by 50;
create table subscription_request (
    id bigint primary key,
    subscriber_id bigint not null unique references subscriber(id) on delete cascade,
    given_name varchar(100),
    family_name varchar(100),
    language varchar(10) not null,
    departement varchar(3),
    profession varchar(150),
    structure varchar(200),
    page varchar(200) not null,
    notice varchar(20) not null,
    asked_at timestamp(6) with time zone not null,
    confirmed_at timestamp(6) with time zone,
    mailing_id bigint,
    registration_id bigint,
    version integer not null
);
create index subscription_request_age on subscription_request(asked_at);
create index subscription_request_by_registration on subscription_request(registration_id);

create table subscription_request_topic (
    request_id bigint not null references subscription_request(id) on delete cascade,
    topic varchar(30) not null,
    wording varchar(1000) not null,
    wording_version varchar(20) not null,
    primary key (request_id, topic)
);

-- The proof of a double opt-in, and the version of the notice that stood beside the form (P1, P17). Lines written before have
-- neither, and their hashes cover neither.
alter table consent_entry add column notice varchar(20);
alter table consent_entry add column proof varchar(300);

-- The calendar of all that one address is registered for, behind a link of which only the newest edition opens.
create sequence personal_feed_seq increment by 50;
create table personal_feed (
    id bigint primary key,
    fingerprint varchar(128) not null unique,
    edition integer not null,
    renewed_at timestamp(6) with time zone not null,
    version integer not null
);
