-- The division tree. The parent follows from the code; a district may stand without its city, so it is no foreign key.
create schema if not exists jurisdiction;
grant usage on schema jurisdiction to youbei_app, youbei_job;

create table jurisdiction.unit (
  jurisdiction varchar(15) collate "C" primary key
    check (jurisdiction ~ '^[0-9]+$' and length(jurisdiction) in (2, 4, 6, 9, 12, 15)),
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  parent varchar(15) collate "C" generated always as (
    case length(jurisdiction)
      when 4 then left(jurisdiction, 2) when 6 then left(jurisdiction, 4) when 9 then left(jurisdiction, 6)
      when 12 then left(jurisdiction, 9) when 15 then left(jurisdiction, 12) end) stored,
  name varchar(120) not null check (name <> '')
);
create index unit_parent on jurisdiction.unit (parent, jurisdiction);
call platform.scope_table('jurisdiction.unit');

-- A unit may know the names of those above it.
create policy ancestors on jurisdiction.unit for select to youbei_app
  using (starts_with((select platform.scope_from()), jurisdiction));

comment on table jurisdiction.unit is 'Divisions by code: province, city, district, street, community, grid';
