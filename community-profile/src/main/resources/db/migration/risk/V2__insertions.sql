-- Which set of risks was written into which draft of a plan: each set once, with the way back.
create table risk.insertion (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  plan uuid not null,
  plan_title varchar(200) not null,
  version uuid not null,
  fingerprint char(64) not null,
  section uuid not null,
  risks integer not null,
  inserted_at timestamptz not null,
  inserted_by varchar(120) not null,
  unique (version, fingerprint)
);
create index insertion_of_unit on risk.insertion (jurisdiction, inserted_at desc);
call platform.scope_table('risk.insertion');
revoke update on risk.insertion from youbei_app, youbei_job;
