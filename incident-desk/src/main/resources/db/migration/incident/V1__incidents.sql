-- Incidents, the information reports about them, and the plans that they start. What has been written stays.
create schema incident;
grant usage on schema incident to youbei_app, youbei_job;

create table incident.incident (
  id uuid primary key,
  entered bigint generated always as identity,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  title varchar(200) not null check (title <> ''),
  category varchar(20) not null,
  grade smallint check (grade between 1 and 4),
  grade_reason varchar(500) not null default '',
  state varchar(12) not null,
  exercise boolean not null,
  happened_at timestamptz not null,
  known_at timestamptz not null check (known_at >= happened_at),
  place varchar(200) not null check (place <> ''),
  longitude numeric(9, 6),
  latitude numeric(8, 6),
  affected text[] not null default '{}',
  merged_into uuid references incident.incident,
  check ((longitude is null) = (latitude is null)),
  check (merged_into <> id)
);
comment on column incident.incident.grade is '1 特别重大, 2 重大, 3 较大, 4 一般';
create index incident_of_unit on incident.incident (jurisdiction, happened_at desc, id desc);
call platform.scope_table('incident.incident');

create table incident.line (
  id uuid primary key,
  entered bigint generated always as identity,
  incident uuid not null references incident.incident,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  what varchar(30) not null,
  said varchar(1000) not null,
  at timestamptz not null,
  account uuid not null,
  name varchar(120) not null
);
create index line_of_incident on incident.line (incident, entered desc);
call platform.scope_table('incident.line');
revoke update on incident.line from youbei_app, youbei_job;

create table incident.report (
  id uuid primary key,
  entered bigint generated always as identity,
  incident uuid not null references incident.incident,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(10) not null check (kind in ('FIRST', 'FOLLOW_UP', 'FINAL')),
  number smallint not null,
  state varchar(10) not null check (state in ('DRAFTED', 'SIGNED', 'SENT', 'RECEIVED', 'RETURNED')),
  source varchar(200) not null,
  what varchar(2000) not null check (what <> ''),
  dead integer check (dead >= 0),
  injured integer check (injured >= 0),
  trapped integer check (trapped >= 0),
  moved integer check (moved >= 0),
  damage varchar(1000) not null,
  cause varchar(1000) not null,
  measures varchar(2000) not null,
  trend varchar(1000) not null,
  asked varchar(1000) not null,
  contact varchar(200) not null,
  drafted_at timestamptz not null,
  drafted_by varchar(120) not null,
  phoned_at timestamptz,
  signer varchar(120) not null default '',
  sent_at timestamptz,
  received_at timestamptz,
  received_by varchar(120) not null default '',
  returned varchar(1000) not null default '',
  passed_on_at timestamptz,
  passed_on_to varchar(200) not null default '',
  unique (incident, number)
);
create index report_of_unit on incident.report (jurisdiction, entered desc);
call platform.scope_table('incident.report');

create table incident.activation (
  id uuid primary key,
  entered bigint generated always as identity,
  incident uuid not null references incident.incident,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  plan uuid not null,
  version uuid not null,
  plan_title varchar(200) not null,
  level smallint not null check (level between 1 and 4),
  matter varchar(500) not null check (matter <> ''),
  hours smallint not null check (hours between 1 and 720),
  measures varchar(2000) not null check (measures <> ''),
  started_at timestamptz not null,
  started_by varchar(120) not null,
  ended_at timestamptz,
  ended_by varchar(120) not null default '',
  end_reason varchar(500) not null default '',
  check ((ended_at is null) = (ended_by = ''))
);
create unique index activation_running on incident.activation (incident, plan) where ended_at is null;
create index activation_of_unit on incident.activation (jurisdiction, entered desc);
call platform.scope_table('incident.activation');

-- The same shape as the run sheet of a drill, and led by the same code.
create table incident.run_step (
  id uuid primary key,
  activation uuid not null references incident.activation,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  position integer not null,
  kind varchar(10) not null,
  post varchar(100) not null,
  action varchar(2000) not null,
  planned_minutes integer,
  plan uuid,
  section uuid,
  stamped_at timestamptz,
  stamped_seconds bigint,
  stamped_by uuid,
  stamped_name varchar(120) not null default '',
  phone_at timestamptz,
  remark varchar(500) not null default '',
  unique (activation, position)
);
call platform.scope_table('incident.run_step');
grant delete on incident.run_step to youbei_app, youbei_job;
