-- What the network proposes without an account. answers: the form as it was typed, JSON, so that it can be resumed when half of it
-- would be refused. resource_id: what it became when its author had confirmed their address.
create sequence contribution_seq increment by 50;
create table contribution (
    id bigint primary key,
    answers varchar(200000) not null,
    status varchar(20) not null,
    email varchar(254),
    fingerprint varchar(128),
    language varchar(10) not null,
    resource_id bigint unique references resource(id),
    begun_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    version integer not null
);
create index contribution_age on contribution(status, changed_at);
create index contribution_by_fingerprint on contribution(fingerprint);

alter table resource add column language varchar(10) default 'fr' not null;
alter table resource add column online boolean default false not null;
alter table resource add column audio_minutes integer;
alter table resource add column transcript varchar(50000) default '' not null;
alter table resource add column contact_published boolean default false not null;
alter table resource add column organisation_type varchar(30);
alter table resource add column organisation_number varchar(20);

create table resource_attachment (
    resource_id bigint not null references resource(id),
    attachment_id bigint not null,
    primary key (resource_id, attachment_id)
);
