-- Test calls: who was called, by which link they answer, and when they did.
create table team.call (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  title varchar(120) not null check (title <> ''),
  minutes integer not null check (minutes between 1 and 1440),
  started_at timestamptz not null,
  started_by varchar(120) not null,
  ended_at timestamptz
);
comment on column team.call.minutes is 'Whoever answers later is late';
create index call_of_unit on team.call (jurisdiction, started_at desc);
call platform.scope_table('team.call');

create table team.callee (
  id uuid primary key,
  call uuid not null references team.call,
  person uuid not null references person.person,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  secret_hash bytea not null unique,
  secret text not null,
  answered_at timestamptz,
  signal varchar(10) check (signal in ('link', 'phone')),
  noted_by varchar(120) not null default '',
  unique (call, person),
  check ((answered_at is null) = (signal is null))
);
comment on column team.callee.secret is 'Sealed; the link by which the person answers without signing in';
call platform.scope_table('team.callee');
