-- What was last seen behind the link of a resource; link: which address that was.
create table link_check (
    resource_id bigint primary key references resource(id),
    link varchar(500) not null,
    checked_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    alive boolean not null,
    code integer,
    trouble varchar(20),
    failures integer not null
);
create index link_check_due on link_check(due_at);

-- Every version that was sent, taken over by the team or corrected by it, whole, as JSON. One that is PROPOSED waits while the
-- validated one stays public.
create sequence resource_revision_seq increment by 50;
create table resource_revision (
    id bigint primary key,
    resource_id bigint not null references resource(id),
    number integer not null,
    draft varchar(200000) not null,
    status varchar(20) not null,
    made_at timestamp(6) with time zone not null,
    constraint resource_revision_once unique (resource_id, number)
);
create index resource_revision_status on resource_revision(status, resource_id);

-- Who gave the first of two looks, for the kinds that want two.
alter table resource add column looked_by bigint references account(id);
alter table resource add column looked_by_name varchar(120);
