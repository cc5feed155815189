-- Since when a message that may have arrived waits for a person to say whether it is sent again. On PostgreSQL one more null
-- does not make a row longer, and a constant default is in the catalogue: nothing is written again.
alter table delivery add column held_at timestamp(6) with time zone;

-- Shut by a person, and so opened by a person: no message that is taken opens it.
alter table provider add column by_hand boolean default false not null;
