-- What a reader of English is told in the place of the French words; what was translated is kept, so that a change of it is seen.
create table issue_translation (
    issue_id bigint not null references issue(id),
    part varchar(60) not null,
    words varchar(5000) not null,
    original varchar(5000) not null,
    primary key (issue_id, part)
);

-- Only who subscribes reads it.
alter table issue add column members_only boolean default false not null;

-- An issue as it left, in each language: what the archive shows whatever becomes of templates, resources and settings.
create sequence issue_edition_seq increment by 50;
create table issue_edition (
    id bigint primary key,
    number integer not null,
    language varchar(5) not null,
    issue_version integer not null,
    title varchar(300) not null,
    summary varchar(600) not null,
    article varchar(1000000) not null,
    mail varchar(1000000) not null,
    words varchar(1000000) not null,
    kept_at timestamp(6) with time zone not null,
    unique (number, language)
);
