-- A reminder of one date, due at an instant in UTC. One a lead and a beginning: a date that moves after it was told of gets
-- another for its new beginning.
create sequence reminder_seq increment by 50;
create table reminder (
    id bigint primary key,
    webinar_id bigint not null references webinar(id),
    date_id bigint not null references webinar_date(id),
    lead_time varchar(10) not null,
    starts_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    status varchar(20) not null,
    settled_at timestamp(6) with time zone,
    version integer not null,
    constraint reminder_once unique (date_id, lead_time, starts_at),
    constraint reminder_status check (status in ('PLANNED', 'OFF', 'SENT', 'CANCELLED', 'EXPIRED'))
);
create index reminder_due on reminder(status, due_at);
create index reminder_by_webinar on reminder(webinar_id);

-- What left for it: one mailing, and one more for those in discreet mode.
create table reminder_mailing (
    reminder_id bigint not null references reminder(id),
    mailing_id bigint not null references mailing(id),
    primary key (reminder_id, mailing_id)
);

-- A webinar may be announced again, if staff ask for it.
create sequence announcement_seq increment by 50;
create table announcement (
    id bigint primary key,
    webinar_id bigint not null references webinar(id),
    departements varchar(600) not null,
    mailing_id bigint not null references mailing(id),
    announced_at timestamp(6) with time zone not null
);
create index announcement_by_webinar on announcement(webinar_id);

-- The one mail after a date, in the words of each group.
create sequence follow_up_seq increment by 50;
create table follow_up (
    id bigint primary key,
    webinar_id bigint not null references webinar(id),
    date_id bigint not null unique references webinar_date(id),
    replay varchar(500) not null,
    survey varchar(500) not null,
    sending varchar(20) not null,
    sent_at timestamp(6) with time zone,
    version integer not null
);
create index follow_up_by_webinar on follow_up(webinar_id);

create table follow_up_text (
    follow_up_id bigint not null references follow_up(id),
    readers varchar(10) not null,
    text varchar(2000) not null,
    primary key (follow_up_id, readers)
);

create table follow_up_mailing (
    follow_up_id bigint not null references follow_up(id),
    mailing_id bigint not null references mailing(id),
    primary key (follow_up_id, mailing_id)
);
