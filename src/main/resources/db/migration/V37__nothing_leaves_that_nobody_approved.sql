-- Approval is bound to an imprint of all that people get and of whom it is for; without one an issue can be neither scheduled
-- nor leave, whoever asks. What was scheduled before there were approvals waits for one; what had left keeps a word for it.
alter table issue add column review_rounds integer default 0 not null;
alter table issue add column asked_by bigint;
alter table issue add column asked_by_name varchar(254);
alter table issue add column asked_at timestamp(6) with time zone;
alter table issue add column asked_imprint varchar(64);
alter table issue add column approved_by bigint;
alter table issue add column approved_by_name varchar(254);
alter table issue add column approved_at timestamp(6) with time zone;
alter table issue add column approved_imprint varchar(64);
alter table issue add column approval_lost_at timestamp(6) with time zone;

update issue set status = 'DRAFT' where status = 'SCHEDULED';
update issue set approved_imprint = 'before approvals' where status in ('SENDING', 'PAUSED', 'SENT');

alter table issue add constraint issue_leaves_only_approved
    check (status not in ('APPROVED', 'SCHEDULED', 'SENDING', 'PAUSED', 'SENT') or approved_imprint is not null);

-- Whom it is for, besides départements or a named choice: which list, and readers of which language.
alter table issue add column topic varchar(20) default 'NEWSLETTER' not null;
alter table issue add column audience_language varchar(5);

-- In which waves it leaves, and which issue's readers it is for when it corrects one.
alter table issue add column first_percent integer default 0 not null;
alter table issue add column rest_hours integer default 0 not null;
alter table issue add column per_day integer default 0 not null;
alter table issue add column corrects integer;

-- What the team says to each other about something that is to be approved, kept with it.
create sequence remark_seq increment by 50;
create table remark (
    id bigint primary key,
    object varchar(60) not null,
    kind varchar(20) not null,
    words varchar(2000) not null,
    about varchar(2000) not null,
    author varchar(254) not null,
    made_at timestamp(6) with time zone not null
);
create index remark_object on remark(object, id);
