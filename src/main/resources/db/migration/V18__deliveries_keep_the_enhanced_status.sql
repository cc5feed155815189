-- The enhanced status (RFC 3463) of the last answer, by which refusals are counted. Null when the answer had none.
alter table delivery add column enhanced varchar(12);
