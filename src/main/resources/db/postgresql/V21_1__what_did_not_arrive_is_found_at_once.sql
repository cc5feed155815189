-- Partial, as those of V3_1: what was sent is in none of them, and so costs nothing.
create index delivery_not_arrived on delivery (mailing_id, id) where status in ('REFUSED', 'EXPIRED', 'BOUNCED');
drop index delivery_refused;
create index delivery_in_doubt on delivery (mailing_id, id) where in_doubt;
