-- What a version in force leans on and cannot rely on now. One open row per cause; it is cleared when the cause is gone, never deleted.
create table plan.weakness (
  id uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  plan uuid not null references plan.plan,
  version uuid not null references plan.plan_version,
  -- the binding or contact it is about, with the reason where one thing may fail in several ways
  cause varchar(100) not null,
  section uuid,
  kind varchar(12) not null check (kind in ('POSITION', 'PHONE', 'TEAM', 'SHELTER', 'STOCK', 'CONTACT')),
  condition varchar(10) not null check (condition in ('STRAINED', 'BROKEN', 'GONE')),
  reason varchar(60) not null,
  arguments text[] not null,
  label varchar(200) not null,
  found_at timestamptz not null,
  cleared_at timestamptz,
  primary key (id, district),
  check (cleared_at >= found_at)
);
create unique index weakness_open on plan.weakness (district, cause) where cleared_at is null;
create index weakness_of_plan on plan.weakness (plan) where cleared_at is null;
create index weakness_in_scope on plan.weakness (jurisdiction, plan) where cleared_at is null;
call platform.scope_table('plan.weakness');

-- One look at everything a day, by whichever node is first; another takes over when it stopped half-way.
create table plan.health_run (
  day date primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  plans integer not null default 0
);
grant select on plan.health_run to youbei_app;
grant select, insert, update on plan.health_run to youbei_job;
