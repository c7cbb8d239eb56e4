-- What must be drilled beside plans, drills with all that belongs to them, and the schedule of a year.
create schema if not exists drill;
grant usage on schema drill to youbei_app, youbei_job;

-- A duty to drill that no plan brings: a street's work-safety drill, a crowded place, a fire key unit.
create table drill.requirement (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  rule varchar(60) not null,
  name varchar(200) not null check (name <> ''),
  since date not null,
  entered_at timestamptz not null,
  ended_on date,
  ended_reason varchar(500) not null default ''
);
create unique index requirement_named on drill.requirement (district, jurisdiction, rule, name) where ended_on is null;
call platform.scope_table('drill.requirement');

create table drill.drill (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null,
  title varchar(200) not null check (title <> ''),
  form varchar(10) not null check (form in ('TABLE_TOP', 'LIVE')),
  content varchar(10) not null check (content in ('SINGLE', 'COMBINED')),
  purpose varchar(15) not null check (purpose in ('CHECK', 'DEMONSTRATION', 'RESEARCH')),
  announced boolean not null,
  scenario varchar(5000) not null,
  site varchar(200) not null,
  controller varchar(100) not null,
  safety_officer varchar(100) not null,
  attendance_code varchar(20) not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state varchar(10) not null check (state in
    ('PLANNED', 'PREPARED', 'RUNNING', 'EVALUATED', 'REPORTED', 'IMPROVING', 'CLOSED', 'CANCELLED')),
  made_at timestamptz not null,
  made_by varchar(120) not null,
  started_at timestamptz,
  held_since timestamptz,
  held_seconds bigint not null default 0,
  ended_at timestamptz,
  attendance_confirmed_at timestamptz,
  attendance_confirmed_by varchar(120) not null default '',
  evaluated_at timestamptz,
  overall varchar(10) check (overall in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR')),
  strengths varchar(5000) not null default '',
  summary varchar(5000) not null default '',
  report_approved_at timestamptz,
  report_approved_by varchar(120) not null default '',
  closed_on date,
  cancelled_on date,
  cancelled_reason varchar(500) not null default '',
  check (ends_at > starts_at),
  check (ended_at is null or ended_at >= started_at),
  check ((evaluated_at is null) = (overall is null)),
  check (report_approved_at is null or evaluated_at is not null)
);
create index drill_by_start on drill.drill (starts_at desc, id desc, jurisdiction);
create index drill_by_unit on drill.drill (jurisdiction, starts_at);
call platform.scope_table('drill.drill');

-- What a drill drills: a plan in one of its versions, or a requirement. Copied names stay readable whatever becomes of them.
create table drill.cover (
  drill uuid not null references drill.drill,
  subject_type varchar(20) not null check (subject_type in ('plan', 'drill-requirement')),
  subject_id uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  version uuid references plan.plan_version,
  version_number integer,
  unit varchar(15) collate "C" not null,
  title varchar(200) not null,
  primary key (drill, subject_type, subject_id),
  check ((subject_type = 'plan') = (version is not null))
);
create index cover_of_subject on drill.cover (subject_id, subject_type);
call platform.scope_table('drill.cover');

create table drill.objective (
  id uuid primary key,
  drill uuid not null references drill.drill,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  position integer not null,
  capability varchar(200) not null check (capability <> ''),
  criterion varchar(1000) not null,
  plan uuid,
  section uuid,
  section_label varchar(600) not null,
  check ((plan is null) = (section is null))
);
create index objective_of_drill on drill.objective (drill, position);
call platform.scope_table('drill.objective');

create table drill.inject (
  id uuid primary key,
  drill uuid not null references drill.drill,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  minute integer not null check (minute between 0 and 43200),
  text varchar(1000) not null check (text <> ''),
  receiver varchar(100) not null
);
create index inject_of_drill on drill.inject (drill, minute, id);
call platform.scope_table('drill.inject');

create table drill.participant (
  id uuid primary key,
  drill uuid not null references drill.drill,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(100) not null check (name <> ''),
  post varchar(100) not null,
  team varchar(100) not null,
  unit varchar(15) collate "C" not null,
  account uuid,
  attended_at timestamptz,
  noted_by varchar(120) not null default '',
  way varchar(4) check (way in ('LIST', 'QR', 'HAND')),
  check ((attended_at is null) = (way is null))
);
create index participant_of_drill on drill.participant (drill, id);
create index participant_unit on drill.participant (unit, drill);
create unique index participant_account on drill.participant (drill, account) where account is not null;
call platform.scope_table('drill.participant');
create policy taking_part on drill.participant for select to youbei_app using (unit = (select platform.scope_from()) collate "C");
create policy checking_in on drill.participant for update to youbei_app using (unit = (select platform.scope_from()) collate "C");

create table drill.evaluator (
  drill uuid not null references drill.drill,
  account uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(120) not null,
  submitted_at timestamptz,
  primary key (drill, account)
);
create index evaluator_account on drill.evaluator (account, drill);
call platform.scope_table('drill.evaluator');

create table drill.task (
  id uuid primary key,
  drill uuid not null references drill.drill,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  position integer not null,
  what varchar(200) not null check (what <> ''),
  owner varchar(100) not null,
  due date,
  done_on date,
  done_by varchar(120) not null default ''
);
create index task_of_drill on drill.task (drill, position);
call platform.scope_table('drill.task');

-- The run sheet. A row is stamped once; who was second reads who was first.
create table drill.run_step (
  id uuid primary key,
  drill uuid not null references drill.drill,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  position integer not null,
  kind varchar(6) not null check (kind in ('STEP', 'INJECT')),
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
  unique (drill, position),
  check ((stamped_at is null) = (stamped_by is null))
);
comment on column drill.run_step.stamped_seconds is 'Seconds of running time since the start, holds left out';
comment on column drill.run_step.phone_at is 'What the clock of the phone showed; the server''s time counts';
call platform.scope_table('drill.run_step');
grant delete on drill.cover, drill.objective, drill.inject, drill.participant, drill.evaluator, drill.task, drill.run_step to youbei_app;

-- Who takes part with a unit below reads the drill and stamps its steps: an unannounced one from its start, injects once they came.
create policy taking_part on drill.drill for select to youbei_app
  using ((announced or state not in ('PLANNED', 'PREPARED')) and exists (select from drill.participant p
    where p.drill = drill.id and p.unit = (select platform.scope_from()) collate "C"));
create policy taking_part on drill.run_step for select to youbei_app
  using ((kind = 'STEP' or stamped_at is not null) and exists (select from drill.participant p
    where p.drill = run_step.drill and p.unit = (select platform.scope_from()) collate "C"));
create policy stamping on drill.run_step for update to youbei_app
  using (kind = 'STEP' and exists (select from drill.participant p
    where p.drill = run_step.drill and p.unit = (select platform.scope_from()) collate "C"));

create table drill.rating (
  drill uuid not null references drill.drill,
  objective uuid not null references drill.objective,
  account uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  mark varchar(12) not null check (mark in ('P', 'S', 'M', 'U', 'NOT_OBSERVED')),
  remark varchar(1000) not null,
  primary key (objective, account),
  foreign key (drill, account) references drill.evaluator (drill, account)
);
create index rating_of_drill on drill.rating (drill, account);
call platform.scope_table('drill.rating');

-- The checklist of YJ/T 9009, one line per evaluator and group.
create table drill.checklist_mark (
  drill uuid not null references drill.drill,
  account uuid not null,
  item varchar(30) not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  mark varchar(12) not null check (mark in ('P', 'S', 'M', 'U', 'NOT_OBSERVED')),
  remark varchar(500) not null,
  primary key (drill, account, item),
  foreign key (drill, account) references drill.evaluator (drill, account)
);
call platform.scope_table('drill.checklist_mark');

-- A finding with what is done about it. When it falls due stands in the ledger.
create table drill.finding (
  id uuid primary key,
  drill uuid not null references drill.drill,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  capability varchar(200) not null check (capability <> ''),
  text varchar(1000) not null check (text <> ''),
  measure varchar(1000) not null,
  element varchar(15) not null check (element in ('PLANNING', 'ORGANISATION', 'EQUIPMENT', 'TRAINING', 'EXERCISE')),
  owner_position varchar(120) not null,
  plan uuid,
  section uuid,
  section_label varchar(600) not null,
  found_at timestamptz not null,
  found_by varchar(120) not null,
  repeats integer not null check (repeats >= 0),
  repeat_of uuid references drill.finding,
  done_on date,
  done_by varchar(120) not null default '',
  done_remark varchar(500) not null default '',
  verified_on date,
  verified_by varchar(120) not null default '',
  verified_type varchar(10) check (verified_type in ('DRILL', 'INSPECTION')),
  verified_drill uuid references drill.drill,
  verified_label varchar(300) not null default '',
  check (verified_on is null or done_on is not null),
  check ((verified_on is null) = (verified_type is null))
);
comment on column drill.finding.repeats is 'How often the unit''s earlier drills found the same';
create index finding_of_drill on drill.finding (drill, id);
create index finding_alike on drill.finding (jurisdiction, element, capability);
call platform.scope_table('drill.finding');
grant delete on drill.finding to youbei_app;

create table drill.event (
  id uuid primary key,
  entered bigint not null generated always as identity,
  drill uuid not null references drill.drill,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  request uuid not null,
  step varchar(20) not null,
  state_before varchar(10),
  state_after varchar(10) not null,
  account uuid not null,
  name varchar(120) not null,
  remark varchar(1000) not null,
  happened_at timestamptz not null,
  unique (drill, request)
);
create index event_of_drill on drill.event (drill, entered);
call platform.scope_table('drill.event');
revoke update on drill.event from youbei_app, youbei_job;

-- The year's schedule: drafted from what falls due, shifted and confirmed by a person; a confirmed line is a drill.
create table drill.schedule_line (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  year integer not null,
  subject_type varchar(20) not null,
  subject_id uuid not null,
  rule varchar(60) not null,
  title varchar(300) not null,
  due date not null,
  day date not null,
  reason varchar(40) not null,
  drafted_at timestamptz not null,
  shifted_by varchar(120) not null default '',
  confirmed_by varchar(120) not null default '',
  drill uuid references drill.drill,
  unique (district, year, subject_type, subject_id, rule)
);
create index schedule_line_by_day on drill.schedule_line (year, day, id, jurisdiction);
call platform.scope_table('drill.schedule_line');
grant delete on drill.schedule_line to youbei_app;
