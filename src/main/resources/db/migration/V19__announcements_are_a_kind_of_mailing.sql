-- They had been written down as issues of the newsletter.
alter table mailing drop constraint mailing_kind;
alter table mailing alter column kind set data type varchar(20);
alter table mailing add constraint mailing_kind check (kind in ('ISSUE', 'ANNOUNCEMENT', 'TEST', 'SERVICE'));
update mailing set kind = 'ANNOUNCEMENT' where kind = 'ISSUE' and list_id = 'webinars';
