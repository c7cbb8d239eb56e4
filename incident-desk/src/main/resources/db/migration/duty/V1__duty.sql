-- The duty room: stations with their patterns and people, the rosters of months, swaps, the log and the handovers.
create schema duty;
grant usage on schema duty to youbei_app, youbei_job;

-- A place that is manned, and the rules of its roster as data.
create table duty.station (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(80) not null check (name <> ''),
  phone varchar(40) not null,
  leaders smallint not null check (leaders between 0 and 3),
  staff smallint not null check (staff between 1 and 9),
  rest_hours smallint not null check (rest_hours between 0 and 72),
  whole_day boolean not null,
  basis varchar(300) not null default '',
  unique (jurisdiction, name)
);
call platform.scope_table('duty.station');

create table duty.pattern (
  id uuid primary key,
  station uuid not null references duty.station,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(40) not null check (name <> ''),
  days varchar(8) not null check (days in ('EVERY', 'WORKDAY', 'RESTDAY')),
  starts_at smallint not null check (starts_at between 0 and 1439),
  minutes smallint not null check (minutes between 30 and 1440),
  ended boolean not null default false
);
comment on column duty.pattern.starts_at is 'Minutes after midnight in China';
create index pattern_of_station on duty.pattern (station);
call platform.scope_table('duty.pattern');

-- Who can be on duty at a station. A personal number is sealed.
create table duty.person (
  id uuid primary key,
  station uuid not null references duty.station,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  account uuid,
  name varchar(80) not null check (name <> ''),
  post varchar(80) not null check (post <> ''),
  leads boolean not null,
  phone varchar(400) not null,
  phone_shown varchar(40) not null,
  phone_tested_on date,
  off_days varchar(400) not null default '',
  left_on date
);
comment on column duty.person.off_days is 'Days on which the person is not planned, parted by blanks';
create index person_of_station on duty.person (station);
call platform.scope_table('duty.person');

create table duty.roster (
  id uuid primary key,
  station uuid not null references duty.station,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  month date not null check (extract(day from month) = 1),
  state varchar(10) not null check (state in ('DRAFT', 'PUBLISHED')),
  proposed_steps bigint,
  proposed_millis integer,
  published_at timestamptz,
  published_by varchar(120) not null default '',
  unique (station, month),
  check ((state = 'PUBLISHED') = (published_at is not null))
);
create index roster_of_unit on duty.roster (jurisdiction, month desc, id);
call platform.scope_table('duty.roster');

create table duty.slot (
  id uuid primary key,
  roster uuid not null references duty.roster,
  station uuid not null references duty.station,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  pattern uuid not null references duty.pattern,
  name varchar(40) not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  rest_day boolean not null,
  published boolean not null default false,
  unique (roster, pattern, starts_at)
);
create index slot_by_time on duty.slot (jurisdiction, starts_at);
create index slot_of_station on duty.slot (station, starts_at);
call platform.scope_table('duty.slot');

-- A seat of a slot; without a person it is a gap.
create table duty.turn (
  id uuid primary key,
  slot uuid not null references duty.slot,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  role varchar(8) not null check (role in ('LEADER', 'STAFF')),
  seat smallint not null,
  person uuid references duty.person,
  locked boolean not null default false,
  unique (slot, role, seat)
);
create index turn_of_person on duty.turn (person);
call platform.scope_table('duty.turn');

-- A swap hangs on its slot. A take-over counts at once and is judged afterwards.
create table duty.swap (
  id uuid primary key,
  entered bigint generated always as identity,
  slot uuid not null references duty.slot,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(10) not null check (kind in ('SWAP', 'LEAVE', 'TAKE_OVER')),
  from_person uuid not null references duty.person,
  to_person uuid not null references duty.person,
  reason varchar(300) not null check (reason <> ''),
  state varchar(10) not null check (state in ('ASKED', 'TAKEN', 'APPROVED', 'REFUSED')),
  asked_at timestamptz not null,
  asked_account uuid not null,
  asked_by varchar(120) not null,
  decided_at timestamptz,
  decided_by varchar(120) not null default '',
  remark varchar(300) not null default '',
  check (from_person <> to_person),
  check ((state in ('APPROVED', 'REFUSED')) = (decided_at is not null))
);
create unique index swap_once on duty.swap (slot, from_person) where state in ('ASKED', 'TAKEN');
call platform.scope_table('duty.swap');

-- The log is only added to; what was written wrongly is corrected by a further line.
create table duty.entry (
  id uuid primary key,
  entered bigint generated always as identity,
  station uuid not null references duty.station,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(12) not null check (kind in ('CALL_IN', 'CALL_OUT', 'INSTRUCTION', 'NOTE', 'CHECK')),
  happened_at timestamptz not null,
  written_at timestamptz not null,
  matter varchar(1000) not null check (matter <> ''),
  place varchar(200) not null default '',
  other_unit varchar(120) not null default '',
  caller varchar(400) not null default '',
  caller_shown varchar(40) not null default '',
  phone varchar(400) not null default '',
  phone_shown varchar(40) not null default '',
  danger varchar(500) not null default '',
  action varchar(500) not null default '',
  asked varchar(500) not null default '',
  follow_up boolean not null,
  answers uuid references duty.entry,
  account uuid not null,
  name varchar(120) not null
);
comment on column duty.entry.follow_up is 'Something is still to be done, until a line answers it';
create index entry_of_unit on duty.entry (jurisdiction, happened_at desc, id desc);
create index entry_of_station on duty.entry (station, happened_at desc);
create index entry_answers on duty.entry (answers) where answers is not null;
call platform.scope_table('duty.entry');
revoke update on duty.entry from youbei_app, youbei_job;

create table duty.handover (
  id uuid primary key,
  slot uuid not null unique references duty.slot,
  station uuid not null references duty.station,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  said varchar(2000) not null,
  open_items varchar(8000) not null,
  giver uuid not null references duty.person,
  given_at timestamptz not null,
  given_account uuid not null,
  taker uuid references duty.person,
  taken_at timestamptz,
  taken_account uuid,
  taken_remark varchar(500) not null default '',
  check ((taker is null) = (taken_at is null) and (taker is null) = (taken_account is null)),
  check (taker <> giver)
);
create index handover_of_unit on duty.handover (jurisdiction, given_at desc);
call platform.scope_table('duty.handover');

-- Slots whose end passed without a handover, each noticed once.
create table duty.missed (
  slot uuid primary key references duty.slot,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  noticed_at timestamptz not null
);
call platform.scope_table('duty.missed');
