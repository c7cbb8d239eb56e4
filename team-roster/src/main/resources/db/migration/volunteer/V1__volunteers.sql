-- Volunteers from the application to the exit, their shifts, the hours they gave and what certifies them.
create schema if not exists volunteer;
grant usage on schema volunteer to youbei_app, youbei_job;

create table volunteer.poster (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  code varchar(12) collate "C" not null unique,
  made_on date not null,
  closed_on date
);
create unique index poster_of_unit on volunteer.poster (jurisdiction) where closed_on is null;
call platform.scope_table('volunteer.poster');

create table volunteer.knock (
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  key bytea not null,
  count integer not null,
  since timestamptz not null,
  primary key (jurisdiction, key)
);
comment on table volunteer.knock is 'How often an address asked within an hour; only its hash is kept';
call platform.scope_table('volunteer.knock');
grant delete on volunteer.knock to youbei_app, youbei_job;

create table volunteer.volunteer (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null default 0,
  code varchar(12) collate "C" not null unique,
  secret_hash bytea not null unique,
  person uuid references person.person,
  sealed text,
  name_shown varchar(60) not null,
  phone_shown varchar(40) not null,
  id_hash bytea,
  phone_hash bytea,
  name_hash bytea,
  adult_on date not null,
  guardian boolean not null,
  skills text[] not null default '{}',
  availability integer not null default 0,
  distance integer not null default 0 check (distance >= 0),
  state varchar(10) not null check (state in ('APPLIED', 'VETTED', 'PROBATION', 'ACTIVE', 'LEAVE', 'EXITING', 'EXITED', 'REFUSED')),
  applied_on date not null,
  again_on date,
  left_on date,
  check (sealed is null or person is null),
  check (person is not null or state in ('APPLIED', 'REFUSED', 'EXITED'))
);
comment on column volunteer.volunteer.sealed is 'What the application said of the person, until it is vetted or refused';
comment on column volunteer.volunteer.adult_on is 'The eighteenth birthday';
comment on column volunteer.volunteer.availability is 'Bit 3 * weekday + part of the day is set: Monday 0, morning 0';
create unique index volunteer_once on volunteer.volunteer (district, id_hash) where state not in ('REFUSED', 'EXITED') and id_hash is not null;
create index volunteer_of_unit on volunteer.volunteer (jurisdiction, id);
create index volunteer_by_state on volunteer.volunteer (state, jurisdiction, id);
create index volunteer_by_phone on volunteer.volunteer (phone_hash) where phone_hash is not null;
create index volunteer_by_name on volunteer.volunteer (name_hash) where name_hash is not null;
call platform.scope_table('volunteer.volunteer');

create table volunteer.volunteer_fact (
  id uuid primary key,
  entered bigint generated always as identity,
  volunteer uuid not null references volunteer.volunteer,
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
  unique (volunteer, request)
);
call platform.scope_table('volunteer.volunteer_fact');
revoke update on volunteer.volunteer_fact from youbei_app, youbei_job;

create table volunteer.exit_item (
  volunteer uuid not null references volunteer.volunteer,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  item varchar(20) not null check (item in ('KIT', 'KEYS', 'PLANS', 'DUTY')),
  done_on date not null,
  done_by varchar(120) not null,
  note varchar(300) not null,
  primary key (volunteer, item)
);
call platform.scope_table('volunteer.exit_item');

create table volunteer.shift (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  title varchar(120) not null check (title <> ''),
  place varchar(200) not null check (place <> ''),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  opens_at timestamptz not null,
  least integer not null check (least >= 1),
  most integer not null check (most >= least),
  qualification varchar(40),
  adults boolean not null,
  code varchar(12) collate "C" not null unique,
  cancelled_on date,
  remark varchar(300) not null default ''
);
comment on column volunteer.shift.code is 'In the QR code at the place, by which people check in and out';
create index shift_of_unit on volunteer.shift (jurisdiction, starts_at);
call platform.scope_table('volunteer.shift');

create table volunteer.signup (
  id uuid primary key,
  shift uuid not null references volunteer.shift,
  volunteer uuid not null references volunteer.volunteer,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  signed_at timestamptz not null,
  withdrawn_at timestamptz,
  in_at timestamptz,
  out_at timestamptz check (out_at > in_at),
  noted_by varchar(120) not null default ''
);
create unique index signup_once on volunteer.signup (shift, volunteer) where withdrawn_at is null;
create index signup_of_volunteer on volunteer.signup (volunteer) where withdrawn_at is null;
call platform.scope_table('volunteer.signup');

create table volunteer.hours (
  id uuid primary key,
  entered bigint generated always as identity,
  volunteer uuid not null references volunteer.volunteer,
  shift uuid references volunteer.shift,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(10) not null check (kind in ('SERVICE', 'TRAINING', 'TRAVEL')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  what varchar(200) not null,
  reverses uuid unique references volunteer.hours,
  noted_by varchar(120) not null,
  noted_account uuid not null,
  noted_at timestamptz not null
);
comment on column volunteer.hours.reverses is 'The row that this one takes back; a row is taken back once';
create index hours_of_volunteer on volunteer.hours (volunteer, starts_at);
create index hours_of_unit on volunteer.hours (jurisdiction, starts_at);
call platform.scope_table('volunteer.hours');
revoke update on volunteer.hours from youbei_app, youbei_job;

create table volunteer.confirmation (
  hours uuid primary key references volunteer.hours,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  confirmed_by varchar(120) not null,
  confirmed_at timestamptz not null
);
call platform.scope_table('volunteer.confirmation');
revoke update on volunteer.confirmation from youbei_app, youbei_job;

create table volunteer.service_certificate (
  id uuid primary key,
  volunteer uuid not null references volunteer.volunteer,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  code varchar(16) collate "C" not null unique,
  number varchar(40) not null,
  unit_name varchar(120) not null,
  name_shown varchar(60) not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  minutes integer not null check (minutes > 0),
  times integer not null check (times > 0),
  issued_on date not null,
  issued_by varchar(120) not null,
  withdrawn_on date,
  reason varchar(300) not null default ''
);
create index service_certificate_of_volunteer on volunteer.service_certificate (volunteer, issued_on);
call platform.scope_table('volunteer.service_certificate');
