-- What communities lost by an incident, report by report; and what was handed out to whom. Reports and hand-outs are never changed.
create table incident.loss_survey (
  id uuid primary key,
  entered bigint generated always as identity,
  incident uuid not null references incident.incident,
  asked_by varchar(15) collate "C" not null,
  title varchar(200) not null,
  exercise boolean not null,
  known_at timestamptz not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  opened_at timestamptz not null,
  ended_at timestamptz,
  unique (incident, jurisdiction)
);
comment on column incident.loss_survey.asked_by is 'The unit that leads the incident; the community that is asked does not see the incident itself';
comment on column incident.loss_survey.ended_at is 'When the incident ended: from then on losses are verified';
create index loss_survey_of_unit on incident.loss_survey (jurisdiction, entered desc);
call platform.scope_table('incident.loss_survey');

create table incident.loss_report (
  id uuid primary key,
  entered bigint generated always as identity,
  survey uuid not null references incident.loss_survey,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  number smallint not null,
  kind varchar(10) not null check (kind in ('FIRST', 'DAILY', 'ZERO', 'VERIFIED')),
  affected integer check (affected >= 0),
  dead integer check (dead >= 0),
  missing integer check (missing >= 0),
  hurt integer check (hurt >= 0),
  moved integer check (moved >= 0),
  trapped integer check (trapped >= 0),
  thirsty integer check (thirsty >= 0),
  collapsed integer check (collapsed >= 0),
  damaged integer check (damaged >= 0),
  loss numeric(14, 2) check (loss >= 0),
  farm_loss numeric(14, 2) check (farm_loss >= 0),
  needy integer check (needy >= 0),
  helped integer check (helped >= 0),
  said varchar(1000) not null,
  reported_at timestamptz not null,
  reported_by varchar(120) not null,
  checked_at timestamptz,
  checked_by varchar(120) not null default '',
  returned varchar(500) not null default '',
  unique (survey, number)
);
comment on column incident.loss_report.loss is '10,000 yuan, as the statistics regime counts; so is farm_loss';
comment on column incident.loss_report.collapsed is 'Rooms';
call platform.scope_table('incident.loss_report');

create table incident.relief_round (
  id uuid primary key,
  entered bigint generated always as identity,
  incident uuid references incident.incident,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  title varchar(200) not null check (title <> ''),
  item varchar(100) not null check (item <> ''),
  measure varchar(20) not null check (measure <> ''),
  per_person numeric(10, 2) not null check (per_person > 0),
  total numeric(12, 2) not null check (total > 0),
  basis varchar(300) not null,
  source varchar(300) not null,
  opened_at timestamptz not null,
  opened_by varchar(120) not null,
  closed_at timestamptz
);
comment on column incident.relief_round.source is 'Where the goods come from: an issue of a depot, a donation and what the donor wishes';
create index relief_round_of_unit on incident.relief_round (jurisdiction, entered desc);
call platform.scope_table('incident.relief_round');

create table incident.relief_line (
  id uuid primary key,
  entered bigint generated always as identity,
  round uuid not null references incident.relief_round,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name text not null,
  name_shown varchar(60) not null,
  people smallint not null check (people between 1 and 99),
  quantity numeric(12, 2) not null check (quantity > 0),
  reason varchar(300) not null,
  signed varchar(10) not null check (signed in ('SIGNED', 'THUMB', 'PROXY')),
  handed_at timestamptz not null,
  handed_by varchar(120) not null
);
comment on column incident.relief_line.name is 'Sealed';
create index relief_line_of_round on incident.relief_line (round, entered);
call platform.scope_table('incident.relief_line');
revoke update on incident.relief_line from youbei_app, youbei_job;
