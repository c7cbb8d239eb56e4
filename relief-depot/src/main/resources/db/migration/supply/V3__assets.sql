-- Numbered assets: pumps, generators, boats. Each has its state, its check rounds as duties, and a timeline that only grows.
create table supply.asset (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  street varchar(9) collate "C" generated always as (case when length(jurisdiction) >= 9 then left(jurisdiction, 9) end) stored,
  community varchar(12) collate "C" generated always as (case when length(jurisdiction) >= 12 then left(jurisdiction, 12) end) stored,
  revision integer not null,
  number varchar(40) not null check (number <> ''),
  name varchar(120) not null check (name <> ''),
  kind varchar(20) not null,
  model varchar(120) not null,
  point uuid not null references supply.point,
  fuel varchar(40) not null,
  bought_on date,
  price numeric(12, 2) check (price >= 0),
  state varchar(10) not null check (state in ('READY', 'OUT', 'FAULTY', 'RETIRED')),
  holder varchar(120) not null default '',
  back_on date,
  checked_on date,
  fuel_left integer check (fuel_left between 0 and 100),
  check ((state = 'OUT') = (holder <> '') and (state = 'OUT') = (back_on is not null))
);
comment on column supply.asset.fuel is 'What it burns; empty where it needs none';
comment on column supply.asset.fuel_left is 'Per cent of the tank at the last check; null where nobody has looked';
create unique index asset_once on supply.asset (jurisdiction, number) where state <> 'RETIRED';
create index asset_by_number on supply.asset (number, id);
create index asset_of_street on supply.asset (street, number, id) where street is not null;
create index asset_of_community on supply.asset (community, number, id) where community is not null;
create index asset_of_point on supply.asset (point) where state <> 'RETIRED';
call platform.scope_table('supply.asset');

create table supply.asset_fact (
  id uuid primary key,
  entered bigint generated always as identity,
  asset uuid not null references supply.asset,
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
  unique (asset, request)
);
call platform.scope_table('supply.asset_fact');
revoke update on supply.asset_fact from youbei_app, youbei_job;
