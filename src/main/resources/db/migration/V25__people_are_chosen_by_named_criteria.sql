-- A named choice of people, kept as its criteria and never as a list: who it chooses is asked at each use.
create sequence segment_seq increment by 50;
create table segment (
    id bigint primary key,
    name varchar(100) not null unique,
    criteria varchar(2000) not null,
    made_by varchar(254) not null,
    made_at timestamp(6) with time zone not null,
    version integer not null
);

-- Whom an issue or an announcement goes to may be such a choice; a number and no reference, since an issue outlives it.
alter table issue add column segment_id bigint;
alter table announcement add column segment_id bigint;
