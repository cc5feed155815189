create sequence account_seq increment by 50;
create table account (
    id bigint primary key,
    email varchar(254) not null unique,
    name varchar(100) not null,
    password_hash varchar(200) not null,
    enabled boolean not null,
    created_at timestamp(6) with time zone not null,
    last_login_at timestamp(6) with time zone,
    version integer not null
);

create table account_role (
    account_id bigint not null references account(id),
    role varchar(20) not null,
    primary key (account_id, role)
);

-- Log-ins live in the database: they survive a restart, are shared by the nodes, and can be ended from afar.
create table login (
    token_hash char(64) primary key,
    account_id bigint not null references account(id),
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);

-- Failed attempts, so that guessing is slowed by account and by network without locking anyone out for good (S12).
create sequence login_failure_seq increment by 50;
create table login_failure (
    id bigint primary key,
    subject varchar(64) not null,
    at timestamp(6) with time zone not null
);
create index login_failure_subject on login_failure(subject, at);

create sequence api_token_seq increment by 50;
create table api_token (
    id bigint primary key,
    name varchar(100) not null,
    token_hash char(64) not null unique,
    created_by bigint not null references account(id),
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone
);

create table api_token_role (
    api_token_id bigint not null references api_token(id),
    role varchar(20) not null,
    primary key (api_token_id, role)
);

-- Append-only chains: each entry carries the hash of the one before it. The head is locked while an entry is added.
create table hash_chain (
    name varchar(20) primary key,
    head char(64) not null,
    length bigint not null
);
insert into hash_chain(name, head, length)
    values ('audit', '0000000000000000000000000000000000000000000000000000000000000000', 0);

create table audit_entry (
    id bigint primary key,
    at timestamp(6) with time zone not null,
    actor varchar(120) not null,
    action varchar(60) not null,
    object varchar(200) not null,
    detail varchar(1000) not null,
    previous_hash char(64) not null,
    hash char(64) not null
);
create index audit_entry_object on audit_entry(object);
