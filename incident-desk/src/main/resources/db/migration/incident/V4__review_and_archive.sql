-- What a review found, with what became of it; and the archive files of incidents. An archive is never changed.
create table incident.finding (
  id uuid primary key,
  entered bigint generated always as identity,
  incident uuid not null references incident.incident,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  capability varchar(200) not null check (capability <> ''),
  text varchar(1000) not null check (text <> ''),
  measure varchar(1000) not null,
  element varchar(15) not null check (element in ('PLANNING', 'ORGANISATION', 'EQUIPMENT', 'TRAINING', 'EXERCISE')),
  owner_position varchar(120) not null,
  found_at timestamptz not null,
  found_by varchar(120) not null,
  done_on date,
  done_by varchar(120) not null default '',
  done_account uuid,
  done_remark varchar(500) not null default '',
  verified_on date,
  verified_by varchar(120) not null default '',
  verified_label varchar(300) not null default '',
  check (verified_on is null or done_on is not null)
);
comment on table incident.finding is 'The same words and the same way as the findings of drills';
create index finding_of_incident on incident.finding (incident, entered);
call platform.scope_table('incident.finding');

create table incident.archive (
  id uuid primary key,
  entered bigint generated always as identity,
  incident uuid not null references incident.incident,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  sha256 char(64) not null,
  content bytea not null check (octet_length(content) between 1 and 20971520),
  list text not null,
  made_at timestamptz not null,
  made_by varchar(120) not null
);
comment on column incident.archive.list is 'The files inside, a line each: SHA-256, size in bytes, name';
create index archive_of_incident on incident.archive (incident, entered desc);
call platform.scope_table('incident.archive');
revoke update on incident.archive from youbei_app, youbei_job;
