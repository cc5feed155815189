-- What the head of the last answer said of what lies there: podcast programs want the bytes and the type of an episode elsewhere.
alter table link_check add column length bigint;
alter table link_check add column media_type varchar(100);
