-- Points of all modules in one table, so that what is near is one question with one index; and the boundaries of units.
create schema place;
grant usage on schema place to youbei_app, youbei_job;

-- cube indexes points on the ball by GiST. It is a trusted extension: whoever may create in the database may have it. Where an
-- administrator has put it into another schema already, it stays there.
do $$
begin
  create extension if not exists cube with schema place;
  perform set_config('search_path', format('%I, pg_catalog',
    (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'cube')), true);
end $$;

-- Where a point stands in space, metres from the middle of a ball with the mean radius of the earth (IUGG: 6,371,008.8 m). Near on the
-- ground is near in space, also across 180° and at the poles. earthdistance would do the same, but before PostgreSQL 16 its functions do
-- not name their schema, so that an index over them cannot be restored.
create function place.on_earth(longitude double precision, latitude double precision) returns cube
  language sql immutable strict parallel safe
  return cube(array[
    6371008.8 * cos(radians(latitude)) * cos(radians(longitude)),
    6371008.8 * cos(radians(latitude)) * sin(radians(longitude)),
    6371008.8 * sin(radians(latitude))]);

-- One row for each thing that has a place, kept by the module that owns the thing. Degrees of WGS-84, which counts as CGCS2000.
create table place.mark (
  kind varchar(40) not null check (kind ~ '^[a-z][a-z-]*$'),
  id uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(200) not null check (name <> ''),
  longitude numeric(9, 6) not null check (longitude between -180 and 180),
  latitude numeric(8, 6) not null check (latitude between -90 and 90),
  stands cube generated always as (place.on_earth(longitude::double precision, latitude::double precision)) stored,
  primary key (kind, id)
);
create index mark_stands on place.mark using gist (stands);
create index mark_of_unit on place.mark (jurisdiction, kind);
call platform.scope_table('place.mark');
grant delete on place.mark to youbei_app, youbei_job;

-- A policy is tried before any condition whose operator might tell about rows that it hides, and those of cube are such: under the policy
-- the index is never used. These two functions belong to the role of jobs, which sees all rows, and hold the condition of the scope
-- themselves, as text search does in plans.
grant create on schema place to youbei_job;
set local role youbei_job;

-- Within a straight line through the ball, the nearest first; here is a point of the ball, metres from its middle; no kinds means all.
-- The index on units would only be read in addition.
create function place.within(here double precision[], reach double precision, kinds varchar[], most integer)
  returns table (kind varchar, id uuid, jurisdiction varchar, name varchar, longitude numeric, latitude numeric, chord double precision)
  language sql stable security definer set search_path = ''
begin atomic
  with near as materialized (
    select m.kind, m.id, m.jurisdiction, m.name, m.longitude, m.latitude, cube_distance(m.stands, cube(here)) as chord
    from place.mark m
    where m.stands <@ cube_enlarge(cube(here), reach, 3) and (cardinality(kinds) = 0 or m.kind = any (kinds)))
  select near.kind, near.id, near.jurisdiction, near.name, near.longitude, near.latitude, near.chord
  from near
  where near.chord <= reach
    and near.jurisdiction >= current_setting('youbei.scope_from') and near.jurisdiction < current_setting('youbei.scope_to')
  order by near.chord, near.kind, near.id
  limit most;
end;

-- The nearest, however far.
create function place.nearest(here double precision[], kinds varchar[], most integer)
  returns table (kind varchar, id uuid, jurisdiction varchar, name varchar, longitude numeric, latitude numeric, chord double precision)
  language sql stable security definer set search_path = ''
begin atomic
  select m.kind, m.id, m.jurisdiction, m.name, m.longitude, m.latitude, cube_distance(m.stands, cube(here))
  from place.mark m
  where (cardinality(kinds) = 0 or m.kind = any (kinds))
    and m.jurisdiction >= current_setting('youbei.scope_from') and m.jurisdiction < current_setting('youbei.scope_to')
  order by m.stands <-> cube(here)
  limit most;
end;
reset role;
revoke create on schema place from youbei_job;
revoke execute on function place.within(double precision[], double precision, varchar[], integer),
  place.nearest(double precision[], varchar[], integer) from public;
grant execute on function place.within(double precision[], double precision, varchar[], integer),
  place.nearest(double precision[], varchar[], integer) to youbei_app, youbei_job;

-- The boundary of a unit as a file told it: GeoJSON in degrees of WGS-84, whatever datum it came in.
create table place.boundary (
  jurisdiction varchar(15) collate "C" primary key,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  shape text not null,
  square_metres double precision not null check (square_metres > 0),
  datum varchar(10) not null check (datum in ('CGCS2000', 'WGS84', 'GCJ02', 'BD09')),
  source varchar(200) not null check (source <> ''),
  file_name varchar(255) not null,
  sha256 char(64) not null,
  revision integer not null,
  imported_at timestamptz not null,
  imported_by varchar(120) not null
);
call platform.scope_table('place.boundary');
call platform.show_below('place.boundary');
