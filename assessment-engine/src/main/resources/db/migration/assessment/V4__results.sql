-- Results: each version with the inputs it came from, what each unit reached, publication, appeals.
create table assessment.result (
  id uuid primary key,
  campaign uuid not null references assessment.campaign,
  version integer not null check (version > 0),
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  reason varchar(1000) not null,
  inputs text not null,
  hash varchar(64) not null,
  lines text not null,
  made_by varchar(120) not null,
  made_at timestamptz not null,
  unique (campaign, version)
);
comment on column assessment.result.inputs is 'JSON of everything the scores follow from';
comment on column assessment.result.hash is 'SHA-256 over the inputs';
comment on column assessment.result.lines is 'A line per unit with all digits, as the command line prints them';
call platform.scope_table('assessment.result');
revoke update on assessment.result from youbei_app, youbei_job;

create table assessment.unit_result (
  campaign uuid not null references assessment.campaign,
  version integer not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  score text not null,
  primary key (campaign, version, jurisdiction)
);
comment on column assessment.unit_result.score is 'JSON of what the unit reached; shown to it once the version is published';
call platform.scope_table('assessment.unit_result');
revoke update on assessment.unit_result from youbei_app, youbei_job;

create table assessment.publication (
  campaign uuid not null references assessment.campaign,
  version integer not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  published_at timestamptz not null,
  streets double precision[] not null,
  communities double precision[] not null,
  primary key (campaign, version)
);
comment on column assessment.publication.streets is 'Scores without names, the highest first: what every unit may see of the others';
call platform.scope_table('assessment.publication');
call platform.show_below('assessment.publication');
revoke update on assessment.publication from youbei_app, youbei_job;

create table assessment.appeal (
  id uuid primary key,
  campaign uuid not null references assessment.campaign,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  code varchar(20) not null,
  text varchar(1000) not null check (text <> ''),
  made_by varchar(120) not null,
  made_at timestamptz not null,
  accepted boolean,
  answer varchar(1000) not null default '',
  answered_by varchar(120) not null default '',
  answered_at timestamptz,
  check ((accepted is null) = (answered_at is null))
);
create index appeal_of_campaign on assessment.appeal (campaign, jurisdiction);
call platform.scope_table('assessment.appeal');
