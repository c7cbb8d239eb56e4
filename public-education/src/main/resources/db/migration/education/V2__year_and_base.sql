-- The plan of a year, the week that is announced anew each year, materials, and the training base.
create table education.week_notice (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  year integer not null check (year between 2000 and 2200),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  source varchar(300) not null check (source <> ''),
  unique (jurisdiction, year)
);
call platform.scope_table('education.week_notice');
call platform.show_below('education.week_notice');

create table education.year_plan (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  year integer not null check (year between 2000 and 2200),
  state varchar(10) not null check (state in ('DRAFT', 'CONFIRMED')),
  made_by varchar(120) not null,
  made_at timestamptz not null,
  confirmed_on date,
  check ((confirmed_on is null) = (state = 'DRAFT')),
  unique (jurisdiction, year)
);
call platform.scope_table('education.year_plan');

create table education.plan_line (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  plan uuid not null references education.year_plan,
  why varchar(10) not null check (why in ('KEY_DATE', 'WEEK', 'RISK', 'REACH', 'OWN')),
  title varchar(200) not null check (title <> ''),
  topic varchar(20) not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  dropped boolean not null default false,
  activity uuid references education.activity,
  obstacle varchar(200) not null default ''
);
create index plan_line_of_plan on education.plan_line (plan, from_on, id);
call platform.scope_table('education.plan_line');

create table education.material (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  title varchar(200) not null check (title <> ''),
  kind varchar(10) not null check (kind in ('POSTER', 'LEAFLET', 'VIDEO', 'VOICE')),
  topic varchar(20) not null,
  source varchar(300) not null check (source <> ''),
  licence varchar(200) not null check (licence <> ''),
  link varchar(500) not null,
  body varchar(4000) not null,
  valid_until date not null,
  copies integer not null check (copies >= 0),
  hung varchar(500) not null,
  withdrawn_on date
);
create index material_of_unit on education.material (jurisdiction, valid_until, id);
call platform.scope_table('education.material');
call platform.show_below('education.material', 'withdrawn_on is null');

create table education.room (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(120) not null check (name <> ''),
  capacity integer not null check (capacity > 0),
  staff integer not null check (staff > 0),
  opens time not null,
  closes time not null check (closes > opens),
  unique (jurisdiction, name)
);
comment on column education.room.staff is 'How many groups can be guided at a time';
call platform.scope_table('education.room');
call platform.show_below('education.room');

create table education.kit (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  room uuid not null references education.room,
  name varchar(120) not null check (name <> ''),
  sound boolean not null default true,
  checked_on date,
  remark varchar(300) not null default '',
  unique (room, name)
);
call platform.scope_table('education.kit');

create table education.booking (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  entered bigint generated always as identity,
  room uuid not null references education.room,
  party varchar(120) not null check (party <> ''),
  post varchar(120) not null,
  people integer not null check (people > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  state varchar(10) not null check (state in ('BOOKED', 'WAITING', 'VISITED', 'CANCELLED')),
  visitors integer check (visitors > 0),
  check ((visitors is null) = (state <> 'VISITED'))
);
create index booking_of_room on education.booking (room, starts_at);
create index booking_of_unit on education.booking (jurisdiction, starts_at, id);
call platform.scope_table('education.booking');
