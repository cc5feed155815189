-- Who of the team is on the same page; a row is of no matter once it has not been renewed for a minute, and two of one person harm nobody.
create sequence presence_seq increment by 50;
create table presence (
    id bigint primary key,
    place varchar(60) not null,
    account_id bigint not null,
    name varchar(200) not null,
    since timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null
);
create index presence_place on presence(place);

-- The structure of an issue, kept under a name to start others from.
create sequence issue_blueprint_seq increment by 50;
create table issue_blueprint (
    id bigint primary key,
    name varchar(100) not null unique,
    structure varchar(1000000) not null,
    made_by varchar(200) not null,
    made_at timestamp(6) with time zone not null
);
