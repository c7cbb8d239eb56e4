-- People whom a community looks after in an emergency. Who they are is sealed (Personal Information Protection Law articles 28 to 31, 51);
-- in the clear stands only what a list is ordered and counted by.
create table community.person (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null default 0,
  -- a keyed hash of the identity number, so that nobody is listed twice and nobody learns where
  id_hash bytea not null,
  sealed text not null,
  name_shown varchar(40) not null,
  helper_shown varchar(40) not null,
  stand_in_shown varchar(40) not null,
  kinds text[] not null check (cardinality(kinds) > 0),
  building varchar(60) not null check (building <> ''),
  means varchar(12) not null,
  turn smallint not null check (turn between 1 and 3),
  ground varchar(20) not null,
  noticed_on date not null,
  notice_version varchar(20) not null,
  ground_until date,
  listed_on date not null,
  checked_on date not null,
  unique (district, id_hash)
);
create index person_by_building on community.person (jurisdiction, building, turn, id);
create index person_ending on community.person (ground_until) where ground_until is not null;
call platform.scope_table('community.person');
-- The community and its street alone: a district, a city and the whole tree see no row and write none.
create policy street_or_below on community.person as restrictive to youbei_app
  using (length(current_setting('youbei.scope_from')) >= 9);
-- What has no ground any more goes for good (article 47).
grant delete on community.person to youbei_app, youbei_job;

-- How many there are of each kind, for everybody above; no names.
create table community.person_count (
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(24) collate "C" not null,
  people integer not null check (people >= 0),
  primary key (jurisdiction, kind)
);
call platform.scope_table('community.person_count');
