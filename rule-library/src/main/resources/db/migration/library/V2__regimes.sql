-- What a unit has set down for itself: the way of a regime from the draft to its end, and who has read it.
create table library.regime (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null,
  kind varchar(40) not null,
  title varchar(200) not null check (title <> ''),
  body text not null check (body <> ''),
  secrecy varchar(10) not null check (secrecy in ('PUBLIC', 'INTERNAL', 'SECRET')),
  owner varchar(120) not null check (owner <> ''),
  state varchar(10) not null check (state in ('DRAFT', 'CONSULTED', 'ISSUED', 'FILED', 'REVIEWED', 'REPEALED')),
  number varchar(80) not null default '',
  issued_on date,
  filed_on date,
  reviewed_on date,
  review_due date,
  document uuid references library.document,
  check ((issued_on is null) = (document is null)),
  check (state in ('DRAFT', 'CONSULTED', 'REPEALED') or (issued_on is not null and number <> ''))
);
create index regime_of_unit on library.regime (jurisdiction, kind, id);
create unique index regime_number on library.regime (jurisdiction, number) where number <> '' and state <> 'REPEALED';
create unique index regime_of_document on library.regime (document);
call platform.scope_table('library.regime');
call platform.show_below('library.regime', $$secrecy <> 'SECRET' and state in ('ISSUED', 'FILED', 'REVIEWED')$$);

create table library.regime_fact (
  id uuid primary key,
  entered bigint generated always as identity,
  regime uuid not null references library.regime,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  request uuid not null,
  step varchar(30),
  state_before varchar(10),
  state_after varchar(10) not null,
  account uuid not null,
  name varchar(120) not null,
  effective_on date not null,
  remark varchar(1000) not null,
  happened_at timestamptz not null,
  unique (regime, request)
);
call platform.scope_table('library.regime_fact');
revoke update on library.regime_fact from youbei_app, youbei_job;

-- A post that has to read a regime, in the unit of the post.
create table library.reading (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  regime uuid not null references library.regime,
  title varchar(200) not null,
  document uuid not null references library.document,
  post varchar(120) not null check (post <> ''),
  due date not null,
  read_on date,
  read_by varchar(120) not null default '',
  ended boolean not null default false,
  check ((read_on is null) = (read_by = '')),
  unique (regime, jurisdiction, post)
);
create index reading_of_unit on library.reading (jurisdiction, due, id);
call platform.scope_table('library.reading');
