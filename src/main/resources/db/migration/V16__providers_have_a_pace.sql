-- Whose servers take a message: one group of domains is one provider's house, with its own pace (D20).
-- A subdomain is a domain of its own, for it may be served by somebody else; what is not listed is 'other'.
create table provider_domain (
  domain varchar(255) primary key,
  provider varchar(20) not null,
  constraint provider_domain_provider check (provider in
    ('orange', 'sfr', 'free', 'laposte', 'gmail', 'microsoft', 'yahoo', 'other'))
);
insert into provider_domain (domain, provider) values
  ('orange.fr', 'orange'), ('wanadoo.fr', 'orange'), ('voila.fr', 'orange');
insert into provider_domain (domain, provider) values
  ('sfr.fr', 'sfr'), ('sfr.net', 'sfr'), ('neuf.fr', 'sfr'), ('neufcegetel.fr', 'sfr'), ('cegetel.net', 'sfr'),
  ('cegetel.fr', 'sfr'), ('club-internet.fr', 'sfr'), ('clubinternet.fr', 'sfr'), ('numericable.fr', 'sfr'),
  ('numericable.com', 'sfr'), ('noos.fr', 'sfr'), ('9online.fr', 'sfr'), ('9business.fr', 'sfr'), ('cario.fr', 'sfr'),
  ('estvideo.fr', 'sfr'), ('evc.net', 'sfr'), ('evhr.net', 'sfr'), ('fnac.net', 'sfr'), ('guideo.fr', 'sfr'),
  ('mageos.com', 'sfr'), ('modulonet.fr', 'sfr'), ('valvision.fr', 'sfr'), ('waika9.com', 'sfr'),
  ('ifrance.com', 'sfr');
insert into provider_domain (domain, provider) values
  ('free.fr', 'free'), ('freesbee.fr', 'free'), ('aliceadsl.fr', 'free'), ('alicepro.fr', 'free'),
  ('libertysurf.fr', 'free'), ('infonie.fr', 'free'), ('online.fr', 'free'), ('tiscali.fr', 'free'),
  ('worldonline.fr', 'free');
insert into provider_domain (domain, provider) values
  ('laposte.net', 'laposte');
insert into provider_domain (domain, provider) values
  ('gmail.com', 'gmail'), ('googlemail.com', 'gmail');
insert into provider_domain (domain, provider) values
  ('outlook.com', 'microsoft'), ('outlook.fr', 'microsoft'), ('outlook.be', 'microsoft'), ('outlook.de', 'microsoft'),
  ('outlook.es', 'microsoft'), ('outlook.it', 'microsoft'), ('outlook.pt', 'microsoft'), ('outlook.ie', 'microsoft'),
  ('outlook.dk', 'microsoft'), ('outlook.at', 'microsoft'), ('outlook.com.br', 'microsoft'),
  ('outlook.jp', 'microsoft'), ('hotmail.com', 'microsoft'), ('hotmail.fr', 'microsoft'), ('hotmail.be', 'microsoft'),
  ('hotmail.ca', 'microsoft'), ('hotmail.ch', 'microsoft'), ('hotmail.co.uk', 'microsoft'),
  ('hotmail.com.br', 'microsoft'), ('hotmail.de', 'microsoft'), ('hotmail.es', 'microsoft'),
  ('hotmail.it', 'microsoft'), ('hotmail.nl', 'microsoft'), ('hotmail.se', 'microsoft'), ('hotmail.co.jp', 'microsoft'),
  ('live.com', 'microsoft'), ('live.fr', 'microsoft'), ('live.be', 'microsoft'), ('live.ca', 'microsoft'),
  ('live.ch', 'microsoft'), ('live.co.uk', 'microsoft'), ('live.cn', 'microsoft'), ('live.de', 'microsoft'),
  ('live.dk', 'microsoft'), ('live.ie', 'microsoft'), ('live.it', 'microsoft'), ('live.nl', 'microsoft'),
  ('live.se', 'microsoft'), ('live.com.pt', 'microsoft'), ('msn.com', 'microsoft'), ('windowslive.com', 'microsoft'),
  ('passport.com', 'microsoft');
insert into provider_domain (domain, provider) values
  ('yahoo.com', 'yahoo'), ('yahoo.fr', 'yahoo'), ('yahoo.be', 'yahoo'), ('yahoo.ca', 'yahoo'), ('yahoo.ch', 'yahoo'),
  ('yahoo.co.uk', 'yahoo'), ('yahoo.co.in', 'yahoo'), ('yahoo.in', 'yahoo'), ('yahoo.com.br', 'yahoo'),
  ('yahoo.com.vn', 'yahoo'), ('yahoo.de', 'yahoo'), ('yahoo.es', 'yahoo'), ('yahoo.it', 'yahoo'), ('yahoo.ie', 'yahoo'),
  ('yahoo.nl', 'yahoo'), ('yahoo.pt', 'yahoo'), ('yahoo.ro', 'yahoo'), ('yahoo.se', 'yahoo'), ('yahoo.gr', 'yahoo'),
  ('ymail.com', 'yahoo'), ('rocketmail.com', 'yahoo'), ('aol.com', 'yahoo'), ('aol.fr', 'yahoo'), ('aol.de', 'yahoo'),
  ('aol.co.uk', 'yahoo');

-- How each group stands, for the whole cluster: written when it changes, read about once a second. Within 'other' each domain
-- is a provider of its own and has a row while it is not open; a name with a dot is a domain.
create table provider (
  name varchar(255) primary key,
  state varchar(10) default 'OPEN' not null,
  rate double precision, -- messages a second while it is slowed
  full_rate double precision, -- what it rises to again
  reason varchar(500),
  since timestamp(6) with time zone default current_timestamp not null,
  changed_at timestamp(6) with time zone default timestamp with time zone '2000-01-01 00:00:00+00' not null,
  probe_at timestamp(6) with time zone,
  failures integer default 0 not null,
  alerted_at timestamp(6) with time zone,
  constraint provider_state check (state in ('OPEN', 'SLOWED', 'CLOSED', 'PAUSED'))
);
insert into provider (name) values
  ('orange'), ('sfr'), ('free'), ('laposte'), ('gmail'), ('microsoft'), ('yahoo'), ('other');

-- A constant default is in the catalogue on both databases: the rows of the archive are not written again.
alter table delivery add column provider varchar(20) default 'other' not null;

-- The group a lane is at work for, so that no more of them serve one provider than it likes.
alter table lane add column provider varchar(20);
