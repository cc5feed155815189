-- Public resources gathered for one person who asked. sender: « account/12 » or « token:name ». email, fingerprint and word are null as
-- soon as they have been kept for a month; what it held and how it ended stay for the figures.
create sequence pack_seq increment by 50;
create table pack (
    id bigint primary key,
    sender varchar(254) not null,
    sender_name varchar(254) not null,
    status varchar(20) not null,
    email varchar(254),
    fingerprint varchar(128),
    language varchar(10) not null,
    discreet boolean not null,
    word varchar(2000),
    changed_at timestamp(6) with time zone not null,
    addressed_at timestamp(6) with time zone,
    sent_at timestamp(6) with time zone,
    mailing_id bigint,
    outcome varchar(20),
    version integer not null
);
create index pack_by_sender on pack(sender, status, sent_at);
create index pack_by_age on pack(status, addressed_at);
create index pack_by_fingerprint on pack(fingerprint);
create table pack_resource (
    pack_id bigint not null references pack(id) on delete cascade,
    place integer not null,
    resource_id bigint not null,
    primary key (pack_id, place)
);
create index pack_resource_asked on pack_resource(resource_id);

-- One row for each who sends: its lock makes two at once wait for each other, so that counting what was sent is no race.
create table pack_sender (sender varchar(254) primary key);
