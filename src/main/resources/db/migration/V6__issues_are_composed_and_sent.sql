-- One row, locked while a number is given, so that two people who open an issue at once get the same one.
create table issue_counter (
    id integer primary key,
    last_number integer not null
);
insert into issue_counter(id, last_number) values (1, 0);

create sequence issue_seq increment by 50;
create table issue (
    id bigint primary key,
    number integer not null unique,
    issue_year integer not null,
    issue_quarter integer not null,
    title varchar(120) not null,
    subject varchar(150) not null,
    introduction varchar(5000) not null,
    departements varchar(600) not null,
    status varchar(20) not null,
    send_at timestamp(6) with time zone,
    zone varchar(60) not null,
    mailing_id bigint unique,
    edits integer not null,
    created_at timestamp(6) with time zone not null,
    edited_at timestamp(6) with time zone not null,
    started_at timestamp(6) with time zone,
    finished_at timestamp(6) with time zone,
    version integer not null
);
create index issue_due on issue(status, send_at);

create sequence issue_section_seq increment by 50;
create table issue_section (
    id bigint primary key,
    issue_id bigint not null references issue(id),
    position integer not null,
    kind varchar(20) not null,
    title varchar(80) not null
);
create index issue_section_issue on issue_section(issue_id);

-- An entry keeps a snapshot: what was sent stays what it was, whatever becomes of the resource.
create sequence issue_entry_seq increment by 50;
create table issue_entry (
    id bigint primary key,
    issue_id bigint not null references issue(id),
    section_id bigint not null references issue_section(id),
    position integer not null,
    dropped boolean not null,
    resource_id bigint not null,
    resource_version integer not null,
    kind varchar(20) not null,
    title varchar(160) not null,
    summary varchar(600) not null,
    link varchar(500),
    place varchar(300) not null,
    starts_at timestamp(6) with time zone,
    original_title varchar(160) not null,
    original_summary varchar(600) not null,
    unique (issue_id, resource_id)
);
create index issue_entry_resource on issue_entry(resource_id);
