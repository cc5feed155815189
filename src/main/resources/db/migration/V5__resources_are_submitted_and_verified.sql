create sequence resource_seq increment by 50;
create table resource (
    id bigint primary key,
    kind varchar(20) not null,
    title varchar(160) not null,
    summary varchar(600) not null,
    body varchar(20000) not null,
    link varchar(500),
    -- The same for two addresses that lead to the same page.
    link_key varchar(500),
    starts_at timestamp(6) with time zone,
    ends_at timestamp(6) with time zone,
    zone varchar(60) not null,
    place varchar(200) not null,
    organisation varchar(160) not null,
    -- For the team only, never published.
    contact varchar(254),
    submitted_by bigint references account(id),
    status varchar(20) not null,
    submitted_at timestamp(6) with time zone not null,
    claimed_by bigint references account(id),
    claimed_by_name varchar(120),
    validated_at timestamp(6) with time zone,
    version integer not null
);
create index resource_status on resource(status, validated_at, id);
create index resource_link_key on resource(link_key);

create table resource_departement (
    resource_id bigint not null references resource(id),
    departement varchar(3) not null,
    primary key (resource_id, departement)
);
create index resource_departement_code on resource_departement(departement, resource_id);

create table resource_theme (
    resource_id bigint not null references resource(id),
    theme varchar(40) not null,
    primary key (resource_id, theme)
);
create index resource_theme_word on resource_theme(theme, resource_id);

create table resource_audience (
    resource_id bigint not null references resource(id),
    audience varchar(20) not null,
    primary key (resource_id, audience)
);

create sequence resource_history_line_seq increment by 50;
create table resource_history_line (
    id bigint primary key,
    resource_id bigint not null references resource(id),
    at timestamp(6) with time zone not null,
    act varchar(20) not null,
    account_id bigint references account(id),
    name varchar(120) not null,
    reason varchar(2000) not null
);
create index resource_history_line_resource on resource_history_line(resource_id, id);
