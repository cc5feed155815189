-- Bytes of any length; a bytea of H2 ends at 1 MB.
create domain file_content as blob;
