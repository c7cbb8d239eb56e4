-- Accounts, the roles they hold and where, positions. What a person of the whole tree owns stands at '00', a code that no province
-- has: only the whole tree sees it.
create schema if not exists account;
grant usage on schema account to youbei_app, youbei_job;

create table account.account (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  version int not null,
  username varchar(64) not null check (username ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
  name varchar(80) not null check (name <> ''),
  phone text,
  phone_index bytea,
  email text,
  email_index bytea,
  password text not null,
  password_changed_at timestamptz not null,
  password_one_time boolean not null,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint not null default 0,
  disabled_at timestamptz,
  created_at timestamptz not null,
  signed_in_at timestamptz
);
create index account_list on account.account (jurisdiction, id);
create index account_phone on account.account (phone_index) where phone_index is not null;
create index account_email on account.account (email_index) where email_index is not null;
call platform.scope_table('account.account');
comment on column account.account.phone is 'encrypted with a key id; phone_index is its keyed hash for equality search';

-- Names to sign in with. The one unique key that spans districts: a name is known before its district is.
create table account.login_name (
  name varchar(64) primary key,
  account uuid not null unique references account.account,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0'))
);
call platform.scope_table('account.login_name');

create table account.held_role (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  account uuid not null references account.account,
  role varchar(30) not null check (role in ('DISTRICT_SUPERVISOR', 'STREET_STAFF', 'COMMUNITY_WORKER', 'ASSESSOR', 'VOLUNTEER',
    'AUDITOR', 'ADMINISTRATOR')),
  scope varchar(15) not null check (scope = jurisdiction or scope = '*' and jurisdiction = '00'),
  granted_by uuid not null,
  granted_at timestamptz not null,
  unique (account, role, scope)
);
create index held_role_list on account.held_role (jurisdiction, role);
call platform.scope_table('account.held_role');
grant delete on account.held_role to youbei_app;

create table account.password_history (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  account uuid not null references account.account,
  password text not null,
  replaced_at timestamptz not null
);
create index password_history_account on account.password_history (account, replaced_at);
call platform.scope_table('account.password_history');

create table account.recovery_code (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  account uuid not null references account.account,
  hash bytea not null,
  used_at timestamptz,
  unique (account, hash)
);
call platform.scope_table('account.recovery_code');
grant delete on account.recovery_code to youbei_app;

create table account.position (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  version int not null,
  name varchar(80) not null check (name <> ''),
  holder uuid references account.account,
  holder_since timestamptz,
  closed_at timestamptz
);
create unique index position_name on account.position (jurisdiction, name) where closed_at is null;
create index position_holder on account.position (holder) where holder is not null;
call platform.scope_table('account.position');
comment on table account.position is 'Posts that duties belong to; the present holder comes second';
