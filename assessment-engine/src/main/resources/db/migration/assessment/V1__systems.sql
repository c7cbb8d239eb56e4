-- Indicator systems: versions, their nodes, and what happened to them. Units below read what is frozen.
create schema if not exists assessment;
grant usage on schema assessment to youbei_app, youbei_job;

create table assessment.indicator_system (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null,
  title varchar(200) not null check (title <> ''),
  origin varchar(30) not null,
  series uuid not null,
  version integer not null check (version > 0),
  state varchar(12) not null check (state in ('DRAFT', 'FROZEN', 'SUPERSEDED')),
  source varchar(500) not null,
  confirmed boolean not null,
  points boolean not null,
  threshold numeric(6, 3) check (threshold between 0 and 100),
  hash varchar(64) not null,
  unique (series, version),
  check ((state = 'DRAFT') = (hash = ''))
);
comment on column assessment.indicator_system.confirmed is 'Whether its text was read in the source';
comment on column assessment.indicator_system.hash is 'SHA-256 over the texts of its nodes as they were frozen';
call platform.scope_table('assessment.indicator_system');
call platform.show_below('assessment.indicator_system', 'state <> ''DRAFT''');

create table assessment.indicator (
  system uuid not null references assessment.indicator_system,
  code varchar(20) not null check (code <> ''),
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  parent varchar(20),
  position integer not null,
  name varchar(200) not null check (name <> ''),
  weight numeric(22, 12) not null check (weight >= 0),
  origin varchar(200) not null,
  indicator boolean not null,
  phase varchar(10) check (phase in ('BEFORE', 'DURING', 'AFTER', 'WHOLE')),
  respondent varchar(12) check (respondent in ('UNIT', 'STREET', 'DISTRICT', 'THIRD_PARTY', 'AUTOMATIC')),
  level varchar(12),
  source varchar(60),
  scale varchar(10) check (scale in ('POINTS', 'YES_NO', 'COUNT', 'RATIO', 'SHARE')),
  unit varchar(20),
  direction varchar(3) check (direction in ('MAX', 'MIN')),
  per numeric(22, 12) check (per > 0),
  low numeric(22, 12),
  high numeric(22, 12),
  gate boolean not null,
  gate_at numeric(22, 12),
  meaning varchar(1000),
  formula varchar(1000),
  evidence varchar(1000),
  states varchar(1000),
  validity integer,
  basis varchar(1000),
  primary key (system, code),
  check (not indicator or phase is not null and respondent is not null and scale is not null and direction is not null and per is not null),
  check ((low is null) = (high is null) and low < high)
);
call platform.scope_table('assessment.indicator');
call platform.show_below('assessment.indicator', 'exists (select from assessment.indicator_system s where s.id = system and s.state <> ''DRAFT'')');
grant delete on assessment.indicator to youbei_app, youbei_job;

-- Whatever reaches the table: the nodes of a frozen system stay as they are.
create function assessment.only_drafts() returns trigger language plpgsql as $$
begin
  if exists (select from assessment.indicator_system s where s.id = coalesce(new.system, old.system) and s.state <> 'DRAFT') then
    raise exception 'the indicator system is frozen';
  end if;
  return coalesce(new, old);
end $$;
create trigger only_drafts before insert or update or delete on assessment.indicator for each row execute function assessment.only_drafts();

create table assessment.system_fact (
  id uuid primary key,
  entered bigint generated always as identity,
  system uuid not null references assessment.indicator_system,
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
  unique (system, request)
);
call platform.scope_table('assessment.system_fact');
revoke update on assessment.system_fact from youbei_app, youbei_job;
