-- A link by which somebody without an account reads a draft and says what they think of it.
create sequence draft_link_seq increment by 50;
create table draft_link (
    id bigint primary key,
    number integer not null,
    made_by varchar(200) not null,
    made_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone,
    version integer not null
);
create index draft_link_number on draft_link(number);

create sequence draft_remark_seq increment by 50;
create table draft_remark (
    id bigint primary key,
    link_id bigint not null references draft_link(id),
    name varchar(80) not null,
    words varchar(2000) not null,
    issue_version integer not null,
    said_at timestamp(6) with time zone not null
);
create index draft_remark_link on draft_remark(link_id);
