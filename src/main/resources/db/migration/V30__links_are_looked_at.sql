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
