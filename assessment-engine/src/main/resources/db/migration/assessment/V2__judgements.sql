-- Weights by judgement: the question, and the matrix of each person asked.
create table assessment.judgement (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  system uuid not null references assessment.indicator_system,
  parent varchar(20) not null,
  title varchar(200) not null,
  codes text[] not null,
  names text[] not null,
  adopted varchar(300)
);
create index judgement_of_system on assessment.judgement (system);
call platform.scope_table('assessment.judgement');

create table assessment.judge (
  id uuid primary key,
  entered bigint generated always as identity,
  judgement uuid not null references assessment.judgement,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(120) not null check (name <> ''),
  account uuid,
  until date,
  secret_hash bytea unique,
  pairs double precision[] not null,
  handed_in_at timestamptz,
  reason varchar(500) not null,
  revoked boolean not null,
  unique (judgement, account),
  check ((account is null) = (secret_hash is not null) and (secret_hash is null) = (until is null))
);
comment on column assessment.judge.pairs is 'A value for each pair, row by row; null where it was not compared';
call platform.scope_table('assessment.judge');
