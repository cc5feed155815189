-- The dry run: every message made as a lane would make it, and none sent. A row that any node goes on with, from person to person.
create sequence rehearsal_seq increment by 50;
create table rehearsal (
    id bigint primary key,
    object varchar(60) not null,
    imprint varchar(64) not null,
    topic varchar(20) not null,
    criteria varchar(2000) not null,
    audience bigint not null,
    done bigint not null,
    faulty bigint not null,
    last_person bigint not null,
    status varchar(20) not null,
    begun_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone
);
create index rehearsal_object on rehearsal(object, id);

create table rehearsal_content (
    rehearsal_id bigint not null references rehearsal(id) on delete cascade,
    language varchar(5) not null,
    subject varchar(500) not null,
    html text not null,
    body text not null,
    primary key (rehearsal_id, language)
);

-- Who would not get it, and why; the first thousand of them.
create table rehearsal_fault (
    rehearsal_id bigint not null references rehearsal(id) on delete cascade,
    person bigint not null,
    reason varchar(20) not null,
    primary key (rehearsal_id, person)
);

-- How often the web version of an issue was read, by day: a count and nothing about who.
create table issue_visits (
    number integer not null,
    read_on date not null,
    visits bigint not null,
    primary key (number, read_on)
);
