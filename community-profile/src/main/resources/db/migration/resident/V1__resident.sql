-- The page of a unit that everybody may read, and what residents write there without an account.
create schema if not exists resident;
grant usage on schema resident to youbei_app, youbei_job;

create table resident.page (
  jurisdiction varchar(15) collate "C" primary key,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null,
  shown boolean not null,
  phone varchar(40) not null check (phone <> ''),
  night_phone varchar(40) not null,
  office varchar(200) not null check (office <> ''),
  hours varchar(100) not null,
  volunteering varchar(500) not null,
  notice varchar(500) not null,
  changed_at timestamptz not null,
  changed_by varchar(120) not null
);
call platform.scope_table('resident.page');

create table resident.message (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(10) not null check (kind in ('NEED', 'OFFER', 'COMMENT')),
  plan uuid,
  about varchar(200) not null,
  words varchar(1000) not null check (words <> ''),
  contact varchar(400) not null,
  contact_shown varchar(40) not null,
  secret_hash bytea not null unique,
  state varchar(10) not null check (state in ('RECEIVED', 'TAKEN', 'ANSWERED', 'DISMISSED')),
  answer varchar(1000) not null default '',
  received_at timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by varchar(120) not null default '',
  answered_at timestamptz,
  check ((kind = 'COMMENT') = (plan is not null)),
  check ((state = 'RECEIVED') = (reviewed_at is null))
);
comment on column resident.message.contact is 'Sealed; empty where none was left';
create index message_of_unit on resident.message (jurisdiction, received_at desc, id);
call platform.scope_table('resident.message');
