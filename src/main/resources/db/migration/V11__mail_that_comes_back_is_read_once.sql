-- How far each mailbox was read. last_uid moves in the transaction that writes the message's row, so a message is read once
-- whatever dies; the mark left in the mailbox afterwards is a courtesy to people, and marked_uid says how far it got.
create table inbox_mailbox (
    name varchar(600) primary key,
    uid_validity bigint not null,
    last_uid bigint not null,
    marked_uid bigint not null,
    answered_at timestamp(6) with time zone,
    trouble varchar(20),
    trouble_since timestamp(6) with time zone
);

-- What came, and what was made of it. The words of the sender are forgotten after 30 days, the row after a year: until then
-- the identity keeps the same message from counting twice.
-- One by one, so that the order of the ids is the order of reading, whichever node reads.
create sequence inbox_message_seq increment by 1;
create table inbox_message (
    id bigint primary key,
    mailbox varchar(600) not null,
    uid_validity bigint not null,
    uid bigint not null,
    identity varchar(64) not null,
    came_at timestamp(6) with time zone not null,
    read_at timestamp(6) with time zone not null,
    kind varchar(20) not null,
    outcome varchar(20) not null,
    reason varchar(60),
    registration_id bigint,
    delivery_id bigint,
    sender varchar(254),
    subject varchar(200),
    words varchar(2000),
    waiting boolean not null,
    settled_at timestamp(6) with time zone,
    settled_by varchar(254),
    constraint inbox_message_place unique (mailbox, uid_validity, uid),
    constraint inbox_message_identity unique (identity)
);
create index inbox_message_waiting on inbox_message (waiting, id);
create index inbox_message_read on inbox_message (read_at);
