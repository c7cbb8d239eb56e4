-- Activities of education, who came, and what they answered. Of those who come no name is kept: a key tells one person from another in one activity.
create schema if not exists education;
grant usage on schema education to youbei_app, youbei_job;

create table education.activity (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null,
  title varchar(200) not null check (title <> ''),
  form varchar(20) not null,
  topic varchar(20) not null,
  audience varchar(20) not null,
  place varchar(120) not null check (place <> ''),
  speaker varchar(120) not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  capacity integer not null check (capacity > 0),
  cost numeric(10, 2) not null check (cost >= 0),
  key_date varchar(60) not null default '',
  materials varchar(500) not null default '',
  state varchar(10) not null check (state in ('PLANNED', 'ANNOUNCED', 'HELD', 'RECORDED', 'CANCELLED')),
  checkin_code varchar(12) not null unique,
  before_code varchar(12) not null unique,
  after_code varchar(12) not null unique,
  salt uuid not null,
  questions varchar(300) not null,
  counted integer check (counted >= 0),
  photo uuid,
  held_on date,
  check (state <> 'RECORDED' or counted is not null)
);
create index activity_of_unit on education.activity (jurisdiction, starts_at, id);
create index activity_at on education.activity (district, starts_at) where state <> 'CANCELLED';
call platform.scope_table('education.activity');

create table education.activity_fact (
  id uuid primary key,
  entered bigint generated always as identity,
  activity uuid not null references education.activity,
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
  unique (activity, request)
);
call platform.scope_table('education.activity_fact');
revoke update on education.activity_fact from youbei_app, youbei_job;

create table education.building (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(40) not null check (name <> ''),
  unique (jurisdiction, name)
);
call platform.scope_table('education.building');

create table education.arrival (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  activity uuid not null references education.activity,
  person bytea not null,
  ticket bytea not null unique,
  building varchar(40) not null,
  audience varchar(20) not null,
  at timestamptz not null,
  unique (activity, person)
);
create index arrival_of_unit on education.arrival (jurisdiction, at);
call platform.scope_table('education.arrival');
revoke update on education.arrival from youbei_app, youbei_job;

create table education.answer (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  activity uuid not null references education.activity,
  after boolean not null,
  respondent bytea not null,
  known boolean not null,
  questions varchar(300) not null,
  marks varchar(20) not null check (marks ~ '^[01]+$'),
  correct smallint not null,
  asked smallint not null check (correct between 0 and asked),
  at timestamptz not null,
  unique (activity, after, respondent)
);
comment on column education.answer.marks is '1 where the question in the same place was answered correctly';
comment on column education.answer.known is 'Whether the respondent has checked in';
create index answer_of_unit on education.answer (jurisdiction, at);
call platform.scope_table('education.answer');
revoke update on education.answer from youbei_app, youbei_job;

-- How often something was asked for without an account; hashes only, for an hour.
create table education.knock (
  key bytea primary key,
  count integer not null,
  since timestamptz not null
);
create index knock_since on education.knock (since);
grant select, insert, update, delete on education.knock to youbei_job;
