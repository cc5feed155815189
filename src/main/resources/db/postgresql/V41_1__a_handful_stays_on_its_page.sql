-- It changes at each message: with room on its page a new version needs no entry in the index, and takes an old one's place.
alter table handful set (fillfactor = 20);
