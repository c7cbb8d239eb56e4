-- Supplies: items, points, lots with their balance, the ledger that only grows, reservations, write-offs and counts.
create schema if not exists supply;
grant usage on schema supply to youbei_app, youbei_job;

create table supply.item (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  code varchar(7) not null check (code = '' or length(code) = 7),
  name varchar(120) not null check (name <> ''),
  unit varchar(20) not null check (unit <> ''),
  pack varchar(20) not null,
  pack_size numeric(12, 3) check (pack_size > 0),
  content numeric(12, 3) not null check (content > 0),
  content_unit varchar(20) not null check (content_unit <> ''),
  dated boolean not null,
  whole boolean not null,
  low numeric(14, 3) check (low >= 0),
  reorder numeric(14, 3) check (reorder >= 0),
  ceiling numeric(14, 3) check (ceiling >= 0),
  price numeric(12, 2) check (price >= 0),
  retired_on date,
  unique (jurisdiction, name)
);
comment on column supply.item.code is 'Category of GB/T 38565; empty where nobody has classed it';
comment on column supply.item.pack_size is 'How many of the unit are in a pack';
comment on column supply.item.content is 'How much of the measure of norms is in one: 0.55 litres in a bottle';
comment on column supply.item.dated is 'Whether a lot must say when it expires';
call platform.scope_table('supply.item');
call platform.show_below('supply.item');

create table supply.point (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  street varchar(9) collate "C" generated always as (case when length(jurisdiction) >= 9 then left(jurisdiction, 9) end) stored,
  community varchar(12) collate "C" generated always as (case when length(jurisdiction) >= 12 then left(jurisdiction, 12) end) stored,
  name varchar(120) not null check (name <> ''),
  mode varchar(10) not null check (mode in ('PHYSICAL', 'AGREEMENT', 'CAPACITY')),
  address varchar(200) not null,
  keeper varchar(60) not null,
  stand_in varchar(60) not null,
  lead integer not null check (lead > 0),
  longitude numeric(9, 6) check (longitude between -180 and 180),
  latitude numeric(8, 6) check (latitude between -90 and 90),
  datum varchar(10) check (datum in ('CGCS2000', 'WGS84', 'GCJ02')),
  closed_on date,
  check ((longitude is null) = (latitude is null) and (longitude is null) = (datum is null))
);
comment on column supply.point.lead is 'Minutes from the call until goods leave it';
create unique index point_once on supply.point (jurisdiction, name) where closed_on is null;
create index point_of_street on supply.point (street, id) where street is not null;
create index point_of_community on supply.point (community, id) where community is not null;
call platform.scope_table('supply.point');

create table supply.stock (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  street varchar(9) collate "C" generated always as (case when length(jurisdiction) >= 9 then left(jurisdiction, 9) end) stored,
  community varchar(12) collate "C" generated always as (case when length(jurisdiction) >= 12 then left(jurisdiction, 12) end) stored,
  point uuid not null references supply.point,
  item uuid not null,
  item_name varchar(120) not null,
  unit varchar(20) not null,
  batch varchar(60) not null,
  made_on date,
  expires_on date,
  expiry date not null generated always as (coalesce(expires_on, date '9999-12-31')) stored,
  received_on date not null,
  price numeric(12, 2) check (price >= 0),
  storage varchar(200) not null,
  source varchar(200) not null,
  quality varchar(12) not null check (quality in ('OK', 'QUARANTINED', 'RECALLED', 'DAMAGED')),
  quantity numeric(14, 3) not null check (quantity >= 0),
  reserved numeric(14, 3) not null check (reserved >= 0 and reserved <= quantity),
  held boolean not null generated always as (quantity > 0) stored,
  last_on date not null,
  counted_at timestamptz,
  expiry_noted boolean not null default false,
  check (made_on is null or expires_on is null or expires_on >= made_on)
);
comment on table supply.stock is 'What of one lot lies at one point';
comment on column supply.stock.last_on is 'Day of the latest entry of the ledger';
create unique index stock_once on supply.stock (point, item, batch, expiry);
create index stock_by_expiry on supply.stock (expiry, id, jurisdiction) where held;
create index stock_of_street on supply.stock (street, expiry, id) where held and street is not null;
create index stock_of_community on supply.stock (community, expiry, id) where held and community is not null;
create index stock_of_point on supply.stock (point, item, expiry);
create index stock_of_item on supply.stock (item, expiry) where held;
call platform.scope_table('supply.stock');

create table supply.movement (
  id uuid primary key,
  entered bigint generated always as identity,
  request uuid not null,
  stock uuid not null references supply.stock,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(12) not null check (kind in ('RECEIPT', 'ISSUE', 'TRANSFER_OUT', 'TRANSFER_IN', 'ADJUSTMENT', 'WRITE_OFF', 'RETURN', 'REVERSAL')),
  amount numeric(14, 3) not null,
  on_day date not null,
  about uuid,
  purpose varchar(200) not null,
  reason varchar(500) not null,
  account uuid not null,
  name varchar(120) not null,
  second varchar(120) not null,
  happened_at timestamptz not null,
  unique (request, stock, kind),
  check (kind in ('ADJUSTMENT', 'REVERSAL') or (amount < 0) = (kind in ('ISSUE', 'TRANSFER_OUT', 'WRITE_OFF')))
);
comment on column supply.movement.request is 'Of the form that it came from; the lines of one paper have the same';
comment on column supply.movement.about is 'What it takes back or returns; of an adjustment its count';
comment on column supply.movement.second is 'Who agreed to a write-off or reviewed a count';
create index movement_of_stock on supply.movement (stock, on_day, entered);
create index movement_by_day on supply.movement (jurisdiction, on_day desc, id desc);
create unique index movement_reversed_once on supply.movement (about) where kind = 'REVERSAL';
call platform.scope_table('supply.movement');
revoke update on supply.movement from youbei_app, youbei_job;

create table supply.reservation (
  id uuid primary key,
  request uuid not null,
  stock uuid not null references supply.stock,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  quantity numeric(14, 3) not null check (quantity > 0),
  purpose varchar(200) not null,
  name varchar(120) not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  ending varchar(10) check (ending in ('ISSUED', 'RELEASED')),
  unique (request, stock)
);
create index reservation_of_stock on supply.reservation (stock) where ended_at is null;
call platform.scope_table('supply.reservation');

create table supply.write_off (
  id uuid primary key,
  stock uuid not null references supply.stock,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  quantity numeric(14, 3) not null check (quantity > 0),
  reason varchar(500) not null check (reason <> ''),
  asker uuid not null,
  asked_by varchar(120) not null,
  asked_at timestamptz not null,
  decided_by varchar(120) not null default '',
  decided_at timestamptz,
  agreed boolean
);
create unique index write_off_open on supply.write_off (stock) where decided_at is null;
call platform.scope_table('supply.write_off');

create table supply.stock_count (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  street varchar(9) collate "C" generated always as (case when length(jurisdiction) >= 9 then left(jurisdiction, 9) end) stored,
  community varchar(12) collate "C" generated always as (case when length(jurisdiction) >= 12 then left(jurisdiction, 12) end) stored,
  point uuid not null references supply.point,
  point_name varchar(120) not null,
  state varchar(10) not null check (state in ('REQUESTED', 'COUNTED', 'DONE', 'RETURNED')),
  requested_on date not null,
  requested_by varchar(120) not null,
  counter uuid,
  counted_by varchar(120) not null default '',
  counted_at timestamptz,
  reviewed_by varchar(120) not null default '',
  reviewed_at timestamptz,
  remark varchar(500) not null default ''
);
create index stock_count_by_day on supply.stock_count (requested_on desc, id desc);
create unique index stock_count_open on supply.stock_count (point) where state in ('REQUESTED', 'COUNTED');
call platform.scope_table('supply.stock_count');

create table supply.count_line (
  id uuid primary key,
  stock_count uuid not null references supply.stock_count,
  stock uuid not null references supply.stock,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  expected numeric(14, 3),
  counted numeric(14, 3) check (counted >= 0),
  reason varchar(300) not null default '',
  unique (stock_count, stock)
);
comment on column supply.count_line.expected is 'What the ledger said at the moment of the count; nobody sees it before';
call platform.scope_table('supply.count_line');

create table supply.proposal (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  unit_name varchar(120) not null,
  target uuid not null references supply.point,
  target_name varchar(120) not null,
  people integer not null check (people > 0),
  days integer not null check (days > 0),
  minutes numeric(18, 3) not null,
  dual numeric(18, 3) not null,
  made_by varchar(120) not null,
  made_at timestamptz not null
);
comment on column supply.proposal.minutes is 'Pieces times minutes of the whole proposal; the dual value beside it proves that none is cheaper';
create index proposal_by_time on supply.proposal (made_at desc, id desc);
call platform.scope_table('supply.proposal');

create table supply.proposal_line (
  id uuid primary key,
  proposal uuid not null references supply.proposal,
  number integer not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  stock uuid not null references supply.stock,
  item_name varchar(120) not null,
  unit varchar(20) not null,
  from_name varchar(120) not null,
  quantity numeric(14, 3) not null check (quantity > 0),
  minutes integer not null,
  left_there numeric(14, 3) not null,
  state varchar(10) not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED')),
  decided_by varchar(120) not null default '',
  decided_at timestamptz,
  unique (proposal, number)
);
comment on column supply.proposal_line.jurisdiction is 'Of the proposal, not of the lot';
call platform.scope_table('supply.proposal_line');
