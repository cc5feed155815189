-- Rules say which of what waits goes where; the team puts them in order and edits them. Those that come with the house are one a kind.
create sequence issue_rule_seq start with 101 increment by 50;
create table issue_rule (
    id bigint primary key,
    position integer not null,
    title varchar(80) not null,
    title_en varchar(80) not null,
    sorts varchar(100) not null,
    themes varchar(400) not null,
    territory varchar(20) not null,
    departements varchar(600) not null,
    audience varchar(200) not null,
    preference varchar(20) not null,
    at_most integer,
    version integer not null
);
insert into issue_rule (id, position, title, title_en, sorts, themes, territory, departements, audience, preference, at_most, version) values
    (1, 0, 'À lire', 'To read', 'DOCUMENT', '', 'ANY', '', '', 'NEWEST', null, 0),
    (2, 1, 'Webinaires à venir', 'Webinars to come', 'WEBINAR', '', 'ANY', '', '', 'SOONEST', null, 0),
    (3, 2, 'Événements', 'Events', 'EVENT', '', 'ANY', '', '', 'SOONEST', null, 0),
    (4, 3, 'Actions dans les territoires', 'Actions in the territories', 'ACTION', '', 'ANY', '', '', 'NEWEST', null, 0),
    (5, 4, 'Formations', 'Training', 'TRAINING', '', 'ANY', '', '', 'SOONEST', null, 0),
    (6, 5, 'À écouter', 'To listen to', 'PODCAST', '', 'ANY', '', '', 'NEWEST', null, 0),
    (7, 6, 'Outils', 'Tools', 'TOOL', '', 'ANY', '', '', 'NEWEST', null, 0);

-- A section comes from a rule, or the team made it; taken away it stays at hand, so that taking it away can be undone.
alter table issue_section add column rule_id bigint;
alter table issue_section add column title_en varchar(80) default '' not null;
alter table issue_section add column removed boolean default false not null;
update issue_section set rule_id = case kind
    when 'DOCUMENT' then 1 when 'WEBINAR' then 2 when 'EVENT' then 3 when 'ACTION' then 4 when 'TRAINING' then 5 when 'PODCAST' then 6 else 7 end;
alter table issue_section drop column kind;

-- An entry comes from a resource or a webinar, or it is a block that the team writes itself.
alter table issue_entry drop constraint issue_entry_one_origin;
alter table issue_entry add constraint issue_entry_at_most_one_origin check (resource_id is null or webinar_id is null);
alter table issue_entry alter column summary set data type varchar(3000);
alter table issue_entry add column picture_id bigint;
alter table issue_entry add column picture_key varchar(32);
create index issue_entry_picture on issue_entry(picture_key);

-- A letter of the quarter, or a short announcement between two of them.
alter table issue add column kind varchar(20) default 'LETTER' not null;

-- What a change found, so that it can be undone, by anyone and after a restart; numbered by the issue's own count of edits.
create sequence issue_step_seq increment by 50;
create table issue_step (
    id bigint primary key,
    issue_id bigint not null references issue(id),
    edit integer not null,
    act varchar(40) not null,
    about varchar(160) not null,
    actor varchar(200) not null,
    taken_at timestamp(6) with time zone not null,
    was varchar(1000000) not null,
    unique (issue_id, edit)
);
