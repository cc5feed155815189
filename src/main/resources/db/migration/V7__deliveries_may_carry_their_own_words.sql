-- Names of the slots that each delivery fills by itself, such as joinUrl,unregisterUrl; null when there are none.
alter table mailing_content add column slots varchar(1000);

-- What one message says that no other of its mailing does. All null for an issue: on PostgreSQL five nulls more do not make
-- a row longer, and a million frozen rows stay what they were.
alter table delivery add column slots text; -- JSON, name to value
alter table delivery add column reply_to varchar(254);
alter table delivery add column calendar_method varchar(20);
alter table delivery add column calendar text;
alter table delivery add column attached boolean; -- its file stands in delivery_attachment

create table delivery_attachment (
  delivery_id bigint primary key references delivery (id) on delete cascade,
  name varchar(200) not null,
  type varchar(100) not null,
  bytes bytea not null
);

-- What came back, once a delivery. It outlives its delivery, because giving an address up takes several.
create table bounce (
  delivery_id bigint primary key,
  fingerprint varchar(128) not null,
  kind varchar(10) not null,
  status varchar(12) not null,
  diagnostic varchar(500) not null,
  at timestamp(6) with time zone not null,
  constraint bounce_kind check (kind in ('HARD', 'SOFT', 'POLICY', 'COMPLAINT'))
);
create index bounce_by_fingerprint on bounce (fingerprint);
create index bounce_by_kind on bounce (kind, at);
