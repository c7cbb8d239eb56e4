-- Who was called out for an incident, by which calls of the roster, and who stands in for whom.
create table incident.call_out (
  id uuid primary key,
  entered bigint generated always as identity,
  incident uuid not null references incident.incident,
  activation uuid references incident.activation,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  title varchar(120) not null check (title <> ''),
  minutes smallint not null check (minutes between 1 and 120),
  call uuid not null unique,
  called_at timestamptz not null,
  called_by varchar(120) not null,
  stand_in_call uuid unique,
  escalated_at timestamptz,
  ended_at timestamptz
);
comment on column incident.call_out.call is 'The call of the roster that asks the holders; stand_in_call asks those who stand in for whoever did not answer';
create index call_out_of_incident on incident.call_out (incident, entered desc);
create index call_out_running on incident.call_out (called_at) where ended_at is null and escalated_at is null;
call platform.scope_table('incident.call_out');

create table incident.call_out_post (
  call_out uuid not null references incident.call_out,
  person uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  post varchar(300) not null,
  stand_in uuid,
  primary key (call_out, person)
);
call platform.scope_table('incident.call_out_post');
revoke update on incident.call_out_post from youbei_app, youbei_job;
