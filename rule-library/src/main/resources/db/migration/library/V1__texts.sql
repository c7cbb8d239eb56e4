-- Laws, standards and rules as texts with clauses. What comes with the product belongs to 00 and is read by everybody; what a unit enters is read by
-- it, by those above it and, unless it is secret, by those below it.
create schema if not exists library;
grant usage on schema library to youbei_app, youbei_job;

create table library.document (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  title varchar(200) not null check (title <> ''),
  plain varchar(200) not null check (plain <> ''),
  kind varchar(20) not null check (kind in ('LAW', 'REGULATION', 'DEPARTMENTAL_RULE', 'STANDARD', 'LOCAL_RULE', 'NORMATIVE', 'OWN')),
  issuer varchar(120) not null,
  number varchar(80) not null,
  issued_on date,
  from_on date,
  to_on date,
  secrecy varchar(10) not null check (secrecy in ('PUBLIC', 'INTERNAL', 'SECRET')),
  source varchar(500) not null,
  entered_at timestamptz not null,
  entered_by varchar(120) not null,
  check (to_on >= from_on)
);
comment on column library.document.plain is 'The title as citations are compared: without the name of the country, brackets and blanks';
create index document_of_unit on library.document (jurisdiction, title, id);
create index document_plain on library.document (plain);
call platform.scope_table('library.document');
call platform.show_below('library.document', $$secrecy <> 'SECRET'$$);
create policy shown_to_all on library.document for select to youbei_app using (jurisdiction = '00' and current_setting('youbei.scope_from') >= '0');

create table library.clause (
  id uuid primary key,
  document uuid not null references library.document,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  secrecy varchar(10) not null,
  place integer not null,
  level smallint not null check (level between 0 and 6),
  anchor varchar(40) not null,
  heading varchar(300) not null,
  body text not null,
  hash uuid not null,
  unique (document, place),
  unique (document, anchor)
);
comment on column library.clause.hash is 'Of the body without blanks, to find the same text under another title';
create index clause_hash on library.clause (hash);
call platform.scope_table('library.clause');
call platform.show_below('library.clause', $$secrecy <> 'SECRET'$$);
create policy shown_to_all on library.clause for select to youbei_app using (jurisdiction = '00' and current_setting('youbei.scope_from') >= '0');
call platform.search_table('library.clause', 'heading || chr(10) || body',
  platform.within_scope() || ' or ' || platform.above_scope() || $$ and secrecy <> 'SECRET' or jurisdiction = '00' and current_setting('youbei.scope_from') >= '0'$$);
revoke update on library.clause from youbei_app, youbei_job;

-- A text that takes the place of another on the day it takes force itself.
create table library.replacement (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  old uuid not null references library.document,
  successor uuid not null references library.document check (successor <> old),
  entered_at timestamptz not null,
  entered_by varchar(120) not null,
  unique (district, old)
);
create index replacement_successor on library.replacement (successor);
call platform.scope_table('library.replacement');
call platform.show_below('library.replacement');
create policy shown_to_all on library.replacement for select to youbei_app using (jurisdiction = '00' and current_setting('youbei.scope_from') >= '0');
revoke update on library.replacement from youbei_app, youbei_job;

-- What a text names between 《 and 》, as it is compared, and the clause, where it names one.
create table library.citation (
  id uuid primary key,
  document uuid not null references library.document,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  secrecy varchar(10) not null,
  clause varchar(40) not null,
  plain varchar(200) not null,
  anchor varchar(40) not null
);
create index citation_plain on library.citation (plain);
create index citation_document on library.citation (document);
call platform.scope_table('library.citation');
call platform.show_below('library.citation', $$secrecy <> 'SECRET'$$);
create policy shown_to_all on library.citation for select to youbei_app using (jurisdiction = '00' and current_setting('youbei.scope_from') >= '0');
revoke update on library.citation from youbei_app, youbei_job;
