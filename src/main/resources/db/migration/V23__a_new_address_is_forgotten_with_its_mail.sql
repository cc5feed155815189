-- The mail that a link stands in, where it went to an address that nobody has confirmed: they are forgotten together.
alter table fresh_link add column mailing_id bigint;
