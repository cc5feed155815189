-- What is planned. Local beginnings are kept beside their instants, in words such as 2026-12-03T14:00: a calendar knows a date
-- of a series by the first, and a timestamp would depend on the zone of the server.
create sequence webinar_seq increment by 50;
create table webinar (
    id bigint primary key,
    slug varchar(80) not null unique,
    uid varchar(60) not null unique,
    sequence integer not null,
    revised_at timestamp(6) with time zone not null,
    status varchar(20) not null,
    title varchar(160) not null,
    discreet_title varchar(160) not null,
    summary varchar(300) not null,
    description varchar(20000) not null,
    first_start varchar(30) not null,
    minutes integer not null,
    zone varchar(60) not null,
    rule varchar(200),
    exceptions varchar(2000) not null,
    capacity integer,
    opens_at timestamp(6) with time zone,
    closes_at timestamp(6) with time zone,
    approval boolean not null,
    venue varchar(20) not null,
    join_link varchar(1000),
    threshold integer not null,
    kit_edits integer not null,
    created_by bigint references account(id),
    created_at timestamp(6) with time zone not null,
    published_at timestamp(6) with time zone,
    version integer not null,
    constraint webinar_status check (status in ('DRAFT', 'PUBLISHED', 'CANCELLED'))
);

create table webinar_departement (
    webinar_id bigint not null references webinar(id),
    departement varchar(3) not null,
    primary key (webinar_id, departement)
);

create table webinar_theme (
    webinar_id bigint not null references webinar(id),
    theme varchar(40) not null,
    primary key (webinar_id, theme)
);

create table webinar_audience (
    webinar_id bigint not null references webinar(id),
    audience varchar(20) not null,
    primary key (webinar_id, audience)
);

create table webinar_reminder (
    webinar_id bigint not null references webinar(id),
    lead_time varchar(10) not null,
    primary key (webinar_id, lead_time)
);

create sequence webinar_date_seq increment by 50;
create table webinar_date (
    id bigint primary key,
    webinar_id bigint not null references webinar(id),
    original varchar(30) not null,
    local_start varchar(30) not null,
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    minutes integer not null,
    status varchar(20) not null,
    constraint webinar_date_status check (status in ('PLANNED', 'CANCELLED'))
);
create index webinar_date_by_webinar on webinar_date(webinar_id, original);
create index webinar_date_by_end on webinar_date(status, ends_at);

create sequence webinar_question_seq increment by 50;
create table webinar_question (
    id bigint primary key,
    webinar_id bigint not null references webinar(id),
    position integer not null,
    label varchar(200) not null,
    kind varchar(10) not null,
    choices varchar(1000) not null,
    need varchar(10) not null,
    retention_days integer not null
);
create index webinar_question_by_webinar on webinar_question(webinar_id, position);

create table webinar_share (
    webinar_id bigint not null references webinar(id),
    kind varchar(20) not null,
    group_value varchar(20) not null,
    seats integer not null,
    primary key (webinar_id, kind, group_value)
);

-- Bytes are read one file at a time, never with what they belong to.
create sequence webinar_file_seq increment by 50;
create table webinar_file (
    id bigint primary key,
    name varchar(100) not null,
    media_type varchar(100) not null,
    content bytea not null,
    added_at timestamp(6) with time zone not null
);

create sequence webinar_speaker_seq increment by 50;
create table webinar_speaker (
    id bigint primary key,
    webinar_id bigint not null references webinar(id),
    position integer not null,
    name varchar(160) not null,
    role varchar(160) not null,
    photo_id bigint references webinar_file(id),
    photo_text varchar(160) not null
);
create index webinar_speaker_by_webinar on webinar_speaker(webinar_id, position);
create index webinar_speaker_by_photo on webinar_speaker(photo_id);

create sequence webinar_handout_seq increment by 50;
create table webinar_handout (
    id bigint primary key,
    webinar_id bigint not null references webinar(id),
    position integer not null,
    title varchar(160) not null,
    shown varchar(10) not null,
    link varchar(1000),
    file_id bigint references webinar_file(id)
);
create index webinar_handout_by_webinar on webinar_handout(webinar_id, position);
create index webinar_handout_by_file on webinar_handout(file_id);
