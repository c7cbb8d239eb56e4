-- The risk register: risks with their timeline, measures, thresholds, gauges with readings, and alarms.
create schema if not exists risk;
grant usage on schema risk to youbei_app, youbei_job;

create table risk.risk (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  street varchar(9) collate "C" generated always as (case when length(jurisdiction) >= 9 then left(jurisdiction, 9) end) stored,
  community varchar(12) collate "C" generated always as (case when length(jurisdiction) >= 12 then left(jurisdiction, 12) end) stored,
  revision integer not null,
  title varchar(200) not null check (title <> ''),
  category varchar(30) not null,
  subtype varchar(30) not null,
  place varchar(300) not null check (place <> ''),
  buildings varchar(1000) not null,
  exposed varchar(500) not null,
  owner varchar(120) not null check (owner <> ''),
  longitude numeric(9, 6) check (longitude between -180 and 180),
  latitude numeric(8, 6) check (latitude between -90 and 90),
  datum varchar(10) check (datum in ('CGCS2000', 'WGS84', 'GCJ02')),
  likelihood integer check (likelihood between 1 and 5),
  people integer check (people between 1 and 5),
  property integer check (property between 1 and 5),
  services integer check (services between 1 and 5),
  consequence integer generated always as (greatest(people, property, services)) stored,
  value integer not null generated always as (coalesce(likelihood * greatest(people, property, services), 0)) stored,
  events integer check (events >= 0),
  years integer check (years >= 0),
  controls varchar(1000),
  residual_likelihood integer check (residual_likelihood between 1 and 5),
  residual_consequence integer check (residual_consequence between 1 and 5),
  colour varchar(10) check (colour in ('RED', 'ORANGE', 'YELLOW', 'BLUE')),
  residual_colour varchar(10) check (residual_colour in ('RED', 'ORANGE', 'YELLOW', 'BLUE')),
  state varchar(12) not null check (state in ('IDENTIFIED', 'ASSESSED', 'TREATED', 'WATCHED', 'CLOSED')),
  open boolean not null generated always as (state <> 'CLOSED') stored,
  registered_on date not null,
  confirmed_on date,
  accepted_on date,
  acceptance varchar(500) not null,
  review_due date not null,
  reviewed_on date,
  check ((longitude is null) = (latitude is null) and (longitude is null) = (datum is null)),
  check ((colour is null) = (likelihood is null) and (state = 'IDENTIFIED' or state = 'CLOSED' or colour is not null))
);
comment on column risk.risk.value is 'Likelihood times consequence; 0 before the first assessment';
comment on column risk.risk.review_due is 'Copy of the first open review in the ledger; follows its event';
create index risk_by_value on risk.risk (value desc, id desc, jurisdiction) where open;
create index risk_by_review on risk.risk (review_due, id, jurisdiction) where open;
create index risk_of_community_by_value on risk.risk (community, value desc, id desc) where open and community is not null;
create index risk_of_street_by_value on risk.risk (street, value desc, id desc) where open and street is not null;
create index risk_of_community_by_review on risk.risk (community, review_due, id) where open and community is not null;
create index risk_of_street_by_review on risk.risk (street, review_due, id) where open and street is not null;
create index risk_matrix on risk.risk (jurisdiction, likelihood, consequence) where open and colour is not null;
alter table risk.risk alter column jurisdiction set statistics 500;
call platform.scope_table('risk.risk');

create table risk.risk_fact (
  id uuid primary key,
  entered bigint generated always as identity,
  risk uuid not null references risk.risk,
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
  unique (risk, request)
);
call platform.scope_table('risk.risk_fact');
revoke update on risk.risk_fact from youbei_app, youbei_job;

create table risk.measure (
  id uuid primary key,
  risk uuid not null references risk.risk,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  text varchar(500) not null check (text <> ''),
  owner varchar(120) not null check (owner <> ''),
  money numeric(12, 2) not null check (money >= 0),
  due date not null,
  done_on date,
  note varchar(500) not null default ''
);
comment on column risk.measure.money is 'Yuan';
create index measure_of_risk on risk.measure (risk, due);
call platform.scope_table('risk.measure');

create table risk.threshold (
  id uuid primary key,
  risk uuid not null references risk.risk,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  quantity varchar(20) not null,
  bound numeric(12, 3) not null,
  at_least boolean not null,
  action varchar(500) not null check (action <> ''),
  plan varchar(300) not null,
  ended_on date
);
comment on column risk.threshold.at_least is 'Crossed at the bound or above; otherwise at the bound or below';
create index threshold_of_risk on risk.threshold (risk) where ended_on is null;
call platform.scope_table('risk.threshold');

create table risk.gauge (
  id uuid primary key,
  risk uuid not null references risk.risk,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(120) not null check (name <> ''),
  quantity varchar(20) not null,
  rhythm varchar(10) not null check (rhythm in ('DAILY', 'WEEKLY', 'MONTHLY')),
  token_hash bytea unique,
  retired_on date
);
comment on column risk.gauge.token_hash is 'SHA-256 of the token of the device that posts readings';
create index gauge_of_risk on risk.gauge (risk);
call platform.scope_table('risk.gauge');

create table risk.reading (
  id uuid not null,
  gauge uuid not null references risk.gauge,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  read_at timestamptz not null,
  value numeric(12, 3) not null,
  device boolean not null,
  reader varchar(120) not null,
  primary key (gauge, read_at)
);
call platform.scope_table('risk.reading');
revoke update on risk.reading from youbei_app, youbei_job;

create table risk.alarm (
  id uuid primary key,
  risk uuid not null references risk.risk,
  threshold uuid not null references risk.threshold,
  gauge uuid not null references risk.gauge,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  value numeric(12, 3) not null,
  raised_at timestamptz not null,
  handled_at timestamptz,
  handled_by varchar(120) not null default '',
  note varchar(500) not null default ''
);
create unique index alarm_open on risk.alarm (threshold) where handled_at is null;
create index alarm_of_risk on risk.alarm (risk, raised_at desc);
call platform.scope_table('risk.alarm');
