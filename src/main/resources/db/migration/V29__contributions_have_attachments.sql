-- Files that came with contributions, judged when they came and never changed. alt: what a picture shows. tagged: whether a PDF can be
-- read aloud; null for what is no PDF.
create sequence attachment_seq increment by 50;
create table attachment (
    id bigint primary key,
    name varchar(100) not null,
    media_type varchar(100) not null,
    alt varchar(300) not null,
    size integer not null,
    tagged boolean,
    content bytea not null,
    added_at timestamp(6) with time zone not null
);
alter table resource_attachment add constraint resource_attachment_file foreign key (attachment_id) references attachment(id);
