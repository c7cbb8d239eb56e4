-- Where a finding leads: a plan that is proposed for revision, a risk whose event was counted, a rectification. Never changed.
create table incident.finding_link (
  id uuid primary key,
  entered bigint generated always as identity,
  finding uuid not null references incident.finding,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(15) not null check (kind in ('PLAN', 'RISK', 'RECTIFICATION')),
  target uuid not null,
  label varchar(300) not null check (label <> ''),
  made_at timestamptz not null,
  made_by varchar(120) not null,
  unique (finding, kind, target)
);
comment on column incident.finding_link.target is 'The plan, the risk or the rectification; it belongs to another module';
call platform.scope_table('incident.finding_link');
revoke update on incident.finding_link from youbei_app, youbei_job;
