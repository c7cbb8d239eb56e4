-- Courses, their sessions, who comes and with what result, and what a unit has planned for a year.
create schema if not exists training;
grant usage on schema training to youbei_app, youbei_job;

create table training.course (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  title varchar(120) not null check (title <> ''),
  content varchar(1000) not null,
  minutes integer not null check (minutes between 15 and 14400),
  examiner varchar(120) not null,
  certificate varchar(40) collate "C",
  made_on date not null,
  retired_on date
);
comment on column training.course.certificate is 'The kind that whoever passes gets; null for none';
create index course_of_unit on training.course (jurisdiction, id);
call platform.scope_table('training.course');

create table training.session (
  id uuid primary key,
  course uuid not null references training.course,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place varchar(200) not null check (place <> ''),
  capacity integer not null check (capacity between 1 and 5000),
  partner varchar(120) not null default '',
  code varchar(12) collate "C" not null unique,
  cancelled_on date,
  remark varchar(300) not null default ''
);
comment on column training.session.partner is 'The professional team that trains with the unit; empty for none';
comment on column training.session.code is 'In the QR code at the place';
create index session_of_unit on training.session (jurisdiction, starts_at);
create index session_of_course on training.session (course, starts_at);
call platform.scope_table('training.session');

create table training.place (
  id uuid primary key,
  entered bigint generated always as identity,
  session uuid not null references training.session,
  person uuid not null references person.person,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  asked_at timestamptz not null,
  withdrawn_at timestamptz,
  came_at timestamptz,
  noted_by varchar(120) not null default '',
  result varchar(10) check (result in ('PASSED', 'FAILED')),
  result_by varchar(120) not null default '',
  certificate uuid references person.certificate,
  check (result is null or came_at is not null)
);
comment on table training.place is 'In the order of entered the first ones have a place, as many as fit; the others wait. Nobody moves them up.';
create unique index place_once on training.place (session, person) where withdrawn_at is null;
create index place_of_person on training.place (person) where withdrawn_at is null;
call platform.scope_table('training.place');

create table training.year_plan (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  year integer not null check (year between 2000 and 2100),
  adopted_on date not null,
  adopted_by varchar(120) not null,
  unique (jurisdiction, year)
);
call platform.scope_table('training.year_plan');

create table training.plan_line (
  id uuid primary key,
  plan uuid not null references training.year_plan,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  certificate varchar(40) collate "C" not null,
  people integer not null check (people > 0),
  due date not null,
  done_on date,
  unique (plan, certificate)
);
call platform.scope_table('training.plan_line');
