-- Tables that people uploaded, kept between the steps of an import for the person alone, and for a few days only.
create schema sheet;
grant usage on schema sheet to youbei_app, youbei_job;

create table sheet.upload (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  account uuid not null,
  kind varchar(60) not null,
  file_name varchar(255) not null,
  sha256 char(64) not null,
  -- what was found in the file: heads, sheet, line of the heads, remarks
  found jsonb not null,
  -- which column is which; null until it is known
  mapping jsonb,
  revision integer not null default 0,
  uploaded_at timestamptz not null,
  expires_at timestamptz not null,
  taken_at timestamptz
);
create index upload_of on sheet.upload (jurisdiction, account, kind, uploaded_at);
create index upload_expiry on sheet.upload (expires_at);
call platform.scope_table('sheet.upload');

create table sheet.line (
  upload uuid not null references sheet.upload on delete cascade,
  number integer not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  sheet varchar(40) not null,
  line integer not null,
  -- a JSON array of texts, compressed by the database where it is long; never searched
  cells text not null,
  verdict varchar(12),
  reasons text not null default '[]',
  changes text not null default '[]',
  fingerprint varchar(24) not null default '',
  taken boolean not null default false,
  primary key (upload, number)
);
create index line_verdict on sheet.line (upload, verdict, number);
call platform.scope_table('sheet.line');

-- Which column is which in the form of a source, remembered per unit, kind and heads.
create table sheet.mapping (
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(60) not null,
  signature char(64) not null,
  mapping jsonb not null,
  used_at timestamptz not null,
  primary key (jurisdiction, kind, signature)
);
call platform.scope_table('sheet.mapping');

-- What has expired goes for good: it may hold names and numbers of people.
grant delete on sheet.upload, sheet.line to youbei_app, youbei_job;
