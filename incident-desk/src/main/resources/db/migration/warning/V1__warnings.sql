-- Warnings as they came (Common Alerting Protocol 1.2), and the units that each reaches.
create schema warning;
grant usage on schema warning to youbei_app, youbei_job;

create table warning.message (
  id uuid primary key,
  entered bigint generated always as identity,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  identifier varchar(300) not null check (identifier <> ''),
  sender varchar(300) not null,
  kind varchar(8) not null check (kind in ('ALERT', 'UPDATE', 'CANCEL')),
  refers text[] not null,
  exercise boolean not null,
  sent_at timestamptz not null,
  expires_at timestamptz,
  event varchar(120) not null,
  colour varchar(8) not null,
  headline varchar(300) not null,
  description text not null,
  instruction text not null,
  area varchar(2000) not null,
  codes text[] not null,
  polygons text not null,
  way varchar(8) not null check (way in ('FILE', 'POST', 'TYPED')),
  received_at timestamptz not null,
  received_by varchar(120) not null,
  check (expires_at >= sent_at),
  unique (district, identifier)
);
create index message_of_unit on warning.message (jurisdiction, sent_at desc, id desc);
call platform.scope_table('warning.message');
revoke update on warning.message from youbei_app, youbei_job;

create table warning.receipt (
  message uuid not null references warning.message,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  unit_name varchar(120) not null,
  sent_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by varchar(120) not null default '',
  primary key (message, jurisdiction),
  check ((acknowledged_at is null) = (acknowledged_by = ''))
);
create index receipt_of_unit on warning.receipt (jurisdiction, message);
call platform.scope_table('warning.receipt');
-- Whoever a warning reaches reads it, though it belongs to the unit above.
create policy shown_to_the_reached on warning.message for select to youbei_app
  using (id = any (array (select r.message from warning.receipt r
    where r.jurisdiction >= current_setting('youbei.scope_from') and r.jurisdiction < current_setting('youbei.scope_to'))));

-- Who may post warnings without an account.
create table warning.source (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(120) not null check (name <> ''),
  token_hash bytea not null unique,
  made_at timestamptz not null,
  ended_at timestamptz
);
call platform.scope_table('warning.source');
