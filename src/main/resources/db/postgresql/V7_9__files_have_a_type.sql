-- Bytes of any length, under the name that H2 has for them too.
create domain file_content as bytea;
