-- Signed webhooks. No secret stands here: it is derived from the salt under the server's own key.
create sequence webhook_seq increment by 50;
create table webhook (
  id bigint primary key,
  url varchar(500) not null,
  salt varchar(64) not null,
  status varchar(10) not null,
  created_at timestamp(6) with time zone not null,
  version integer not null,
  constraint webhook_status check (status in ('ACTIVE', 'PAUSED'))
);

create table webhook_event_chosen (
  webhook_id bigint not null references webhook (id) on delete cascade,
  event varchar(60) not null,
  primary key (webhook_id, event)
);

-- What happened, written in the transaction in which it did.
create sequence webhook_event_seq increment by 50;
create table webhook_event (
  id bigint primary key,
  message_id varchar(60) not null unique,
  event varchar(60) not null,
  body varchar(4000) not null,
  at timestamp(6) with time zone not null
);
create index webhook_event_age on webhook_event (at);

create sequence webhook_delivery_seq increment by 50;
create table webhook_delivery (
  id bigint primary key,
  webhook_id bigint not null references webhook (id) on delete cascade,
  event_id bigint not null references webhook_event (id) on delete cascade,
  status varchar(10) not null,
  attempts integer not null,
  due_at timestamp(6) with time zone not null,
  leased_until timestamp(6) with time zone not null,
  last_tried_at timestamp(6) with time zone,
  response_code integer,
  trouble varchar(200),
  constraint webhook_delivery_status check (status in ('WAITING', 'DELIVERED', 'GIVEN_UP'))
);
create index webhook_delivery_due on webhook_delivery (status, due_at);
create index webhook_delivery_log on webhook_delivery (webhook_id, id);
create index webhook_delivery_event on webhook_delivery (event_id);
