-- Teams: what they need, who is in them. How one stands is computed when it is read.
create table team.team (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null default 0,
  name varchar(120) not null check (name <> ''),
  kind varchar(20) not null,
  level smallint check (level between 1 and 3),
  specialties text[] not null default '{}',
  base varchar(200) not null,
  longitude numeric(9, 6) check (longitude between -180 and 180),
  latitude numeric(8, 6) check (latitude between -90 and 90),
  ready_day integer not null check (ready_day between 1 and 1440),
  ready_night integer not null check (ready_night between 1 and 1440),
  area varchar(200) not null,
  partner varchar(120) not null,
  agreed_until date,
  insurer varchar(120) not null,
  insured_from date,
  insured_until date check (insured_until >= insured_from),
  kit_wanted integer not null default 0 check (kit_wanted >= 0),
  kit_held integer not null default 0 check (kit_held >= 0),
  exercised_on date,
  made_on date not null,
  disbanded_on date,
  check ((longitude is null) = (latitude is null)),
  check ((insured_from is null) = (insured_until is null))
);
comment on column team.team.level is 'Level of ability 1 (highest) to 3; null where it was not rated';
comment on column team.team.ready_day is 'Minutes from the call to leaving, by day';
comment on column team.team.kit_held is 'Pieces of kit that are there and work, of those wanted';
create unique index team_by_name on team.team (jurisdiction, name) where disbanded_on is null;
create index team_of_unit on team.team (jurisdiction, id);
call platform.scope_table('team.team');

create table team.need (
  team uuid not null references team.team,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  qualification varchar(40) collate "C" not null,
  least integer not null check (least >= 0),
  wished integer not null check (wished >= least),
  most integer not null check (most >= wished and most > 0),
  primary key (team, qualification)
);
call platform.scope_table('team.need');
grant delete on team.need to youbei_app, youbei_job;

create table team.member (
  id uuid primary key,
  team uuid not null references team.team,
  person uuid not null references person.person,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  role varchar(10) not null check (role in ('LEADER', 'DEPUTY', 'MEMBER')),
  since date not null,
  until date check (until >= since)
);
create unique index member_once on team.member (team, person) where until is null;
create unique index leader_once on team.member (team) where until is null and role = 'LEADER';
create index member_of_person on team.member (person) where until is null;
create index member_of_unit on team.member (jurisdiction) where until is null;
call platform.scope_table('team.member');
