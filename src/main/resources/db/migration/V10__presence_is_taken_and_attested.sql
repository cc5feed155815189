-- Who was there on each date: a registration, or a name that no registration is known for. Its stays overlap as they like: the
-- union counts. A registration that is deleted takes its presence along; an anonymised one leaves its verdict, of nobody.
create sequence presence_seq increment by 50;
create table presence (
    id bigint primary key,
    webinar_id bigint not null references webinar(id),
    date_id bigint not null references webinar_date(id),
    registration_id bigint references registration(id) on delete cascade,
    alias varchar(120),
    alias_key varchar(120),
    guest boolean not null,
    denied boolean not null,
    certified_name varchar(100),
    verdict varchar(10),
    version integer not null,
    constraint presence_once unique (date_id, registration_id),
    constraint presence_alias_once unique (date_id, alias_key),
    constraint presence_verdict check (verdict in ('ATTENDED', 'ABSENT'))
);
create index presence_by_webinar on presence(webinar_id, verdict);
create index presence_by_registration on presence(registration_id);

create table presence_stay (
    presence_id bigint not null references presence(id) on delete cascade,
    source varchar(20) not null,
    began_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone not null,
    primary key (presence_id, source, began_at, ended_at)
);

-- Whom staff recognised behind a name; without a registration it is a guest. The next file of the series needs no second choice.
create table presence_alias (
    webinar_id bigint not null references webinar(id),
    alias_key varchar(120) not null,
    registration_id bigint references registration(id) on delete cascade,
    primary key (webinar_id, alias_key)
);

-- Dates whose list is closed.
create table roll_call (
    date_id bigint primary key references webinar_date(id),
    webinar_id bigint not null references webinar(id),
    closed_at timestamp(6) with time zone not null
);

-- An attestation keeps what it says, whatever becomes of the webinar, so that its code can always be checked. The name goes when the
-- person does.
create sequence attestation_seq increment by 50;
create table attestation (
    id bigint primary key,
    code varchar(20) not null unique,
    presence_id bigint references presence(id) on delete set null,
    webinar_id bigint not null references webinar(id),
    date_id bigint not null references webinar_date(id),
    name varchar(100),
    title varchar(160) not null,
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    zone varchar(60) not null,
    minutes integer not null,
    status varchar(10) not null,
    post varchar(10) not null,
    issued_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    sent_at timestamp(6) with time zone,
    constraint attestation_status check (status in ('VALID', 'REPLACED', 'WITHDRAWN')),
    constraint attestation_post check (post in ('KEPT', 'ASKED', 'SENT'))
);
create index attestation_by_presence on attestation(presence_id, status);
create index attestation_by_date on attestation(date_id, status);
create index attestation_by_post on attestation(post, id);
