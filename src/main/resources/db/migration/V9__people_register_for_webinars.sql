-- Who comes to which webinar, or to which date of a series (scope: the date's id, 0 for all dates, so that one person registers
-- once for the same thing). An anonymised registration keeps neither address nor fingerprint.
create sequence registration_seq increment by 50;
create table registration (
    id bigint primary key,
    webinar_id bigint not null references webinar(id),
    date_id bigint references webinar_date(id),
    scope bigint not null,
    status varchar(20) not null,
    email varchar(254),
    fingerprint varchar(128),
    name varchar(150),
    departement varchar(3),
    profession varchar(150),
    structure varchar(200),
    zone varchar(60) not null,
    language varchar(10) not null,
    mode varchar(10) not null,
    needs varchar(1000),
    answer varchar(20) not null,
    replied_sequence integer,
    replied_stamped_at timestamp(6) with time zone,
    comment varchar(1000),
    counter_declined_at timestamp(6) with time zone,
    sent_sequence integer,
    sent_at timestamp(6) with time zone,
    known_as varchar(30),
    join_edition integer not null,
    join_state varchar(10) not null,
    opened_at timestamp(6) with time zone,
    waiting_number bigint,
    asked_at timestamp(6) with time zone not null,
    created_at timestamp(6) with time zone not null,
    confirmed_at timestamp(6) with time zone,
    cancelled_at timestamp(6) with time zone,
    mail_failed_at timestamp(6) with time zone,
    erased_at timestamp(6) with time zone,
    version integer not null,
    constraint registration_once unique (webinar_id, scope, fingerprint),
    constraint registration_status
        check (status in ('PENDING', 'AWAITING_APPROVAL', 'REGISTERED', 'WAITLISTED', 'CANCELLED'))
);
create index registration_by_webinar on registration(webinar_id, status, waiting_number);
create index registration_by_fingerprint on registration(fingerprint);
create index registration_by_status on registration(status, asked_at);

-- What somebody who comes to all dates answered for one of them.
create table registration_date_answer (
    registration_id bigint not null references registration(id),
    date_id bigint not null references webinar_date(id),
    answer varchar(20) not null,
    replied_sequence integer,
    replied_stamped_at timestamp(6) with time zone,
    primary key (registration_id, date_id)
);

-- What people answered to a webinar's own questions; deleted after each question's own time.
create table registration_answer (
    registration_id bigint not null references registration(id),
    question_id bigint not null references webinar_question(id),
    text varchar(1000) not null,
    primary key (registration_id, question_id)
);
create index registration_answer_by_question on registration_answer(question_id);
