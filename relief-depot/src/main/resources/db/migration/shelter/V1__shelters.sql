-- Shelters with their timeline, their openings, and the ledger of who came and went.
create schema if not exists shelter;
grant usage on schema shelter to youbei_app, youbei_job;

create table shelter.shelter (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  street varchar(9) collate "C" generated always as (case when length(jurisdiction) >= 9 then left(jurisdiction, 9) end) stored,
  community varchar(12) collate "C" generated always as (case when length(jurisdiction) >= 12 then left(jurisdiction, 12) end) stored,
  revision integer not null,
  name varchar(120) not null check (name <> ''),
  grade varchar(12) not null,
  stay varchar(12) not null,
  address varchar(200) not null,
  indoor numeric(12, 2) check (indoor >= 0),
  outdoor numeric(12, 2) check (outdoor >= 0),
  unusable numeric(12, 2) check (unusable >= 0 and unusable <= outdoor),
  declared integer check (declared >= 0),
  night boolean not null,
  hazards varchar(200) not null,
  facilities varchar(200) not null,
  toilets integer check (toilets >= 0),
  minutes integer check (minutes > 0),
  floor_level numeric(7, 2),
  flood_level numeric(7, 2),
  first_key varchar(60) not null,
  first_stand_in varchar(60) not null,
  second_key varchar(60) not null,
  second_stand_in varchar(60) not null,
  owner varchar(120) not null,
  agreement_ends date,
  longitude numeric(9, 6) check (longitude between -180 and 180),
  latitude numeric(8, 6) check (latitude between -90 and 90),
  datum varchar(10) check (datum in ('CGCS2000', 'WGS84', 'GCJ02')),
  source varchar(200) not null,
  state varchar(12) not null check (state in ('PLANNED', 'READY', 'MAINTENANCE', 'OPEN', 'PAUSED', 'RESTORING', 'RETIRED')),
  in_use boolean not null generated always as (state <> 'RETIRED') stored,
  opening uuid,
  checked_on date,
  check ((longitude is null) = (latitude is null) and (longitude is null) = (datum is null)),
  check ((opening is not null) = (state in ('OPEN', 'PAUSED')))
);
comment on column shelter.shelter.indoor is 'Square metres under a roof';
comment on column shelter.shelter.outdoor is 'Square metres of open ground, unusable parts included';
comment on column shelter.shelter.minutes is 'Promised from the call until it is open';
comment on column shelter.shelter.floor_level is 'Metres above the datum of heights; likewise the flood level of the place';
create unique index shelter_once on shelter.shelter (jurisdiction, name) where state <> 'RETIRED';
create index shelter_by_name on shelter.shelter (name, id);
create index shelter_of_street on shelter.shelter (street, id) where street is not null;
create index shelter_of_community on shelter.shelter (community, id) where community is not null;
call platform.scope_table('shelter.shelter');

create table shelter.shelter_fact (
  id uuid primary key,
  entered bigint generated always as identity,
  shelter uuid not null references shelter.shelter,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  request uuid not null,
  step varchar(30),
  state_before varchar(12),
  state_after varchar(12) not null,
  account uuid not null,
  name varchar(120) not null,
  effective_on date not null,
  remark varchar(1000) not null,
  happened_at timestamptz not null,
  unique (shelter, request)
);
call platform.scope_table('shelter.shelter_fact');
revoke update on shelter.shelter_fact from youbei_app, youbei_job;

create table shelter.opening (
  id uuid primary key,
  shelter uuid not null references shelter.shelter,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  occasion varchar(10) not null,
  reference varchar(200) not null,
  hazard varchar(20) not null,
  room integer,
  opened_at timestamptz not null,
  opened_by varchar(120) not null,
  closed_at timestamptz,
  forgotten_on date
);
comment on column shelter.opening.room is 'People it had room for when it was opened; null where nobody has recorded it';
comment on column shelter.opening.forgotten_on is 'When the personal data of its households were removed';
create unique index opening_now on shelter.opening (shelter) where closed_at is null;
create index opening_by_time on shelter.opening (jurisdiction, opened_at desc);
call platform.scope_table('shelter.opening');
alter table shelter.shelter add foreign key (opening) references shelter.opening;

create table shelter.household (
  id uuid primary key,
  opening uuid not null references shelter.opening,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  code varchar(20) not null check (code <> ''),
  inside integer not null check (inside >= 0),
  children integer not null check (children >= 0),
  elderly integer not null check (elderly >= 0),
  needs varchar(200) not null,
  contact varchar(2000) not null,
  shown varchar(20) not null
);
comment on column shelter.household.code is 'Of the wristband';
comment on column shelter.household.contact is 'Sealed: names and telephone number; empty once they are forgotten';
comment on column shelter.household.shown is 'The masked name';
create unique index household_once on shelter.household (district, code) where inside > 0;
create unique index household_of_opening on shelter.household (opening, code);
call platform.scope_table('shelter.household');

create table shelter.entry (
  id uuid not null,
  entered bigint generated always as identity,
  opening uuid not null references shelter.opening,
  household uuid references shelter.household,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(10) not null check (kind in ('ARRIVAL', 'RETURN', 'LEAVE', 'MOVE_OUT', 'MOVE_IN', 'MISSING', 'COUNT')),
  people integer not null,
  happened_at timestamptz not null,
  account uuid not null,
  name varchar(120) not null,
  remark varchar(500) not null,
  entered_at timestamptz not null,
  primary key (id, kind)
);
comment on column shelter.entry.people is 'Who is more inside because of it, below zero where they left';
create index entry_of_opening on shelter.entry (opening, happened_at, entered);
call platform.scope_table('shelter.entry');
revoke update on shelter.entry from youbei_app, youbei_job;
