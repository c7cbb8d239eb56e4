-- What an assessment found and what follows: rectifications, and the ladder of accountability.
create schema if not exists accountability;
grant usage on schema accountability to youbei_app, youbei_job;

create table accountability.rectification (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  title varchar(300) not null check (title <> ''),
  origin varchar(300) not null,
  owner varchar(120) not null check (owner <> ''),
  due date not null,
  state varchar(10) not null check (state in ('OPEN', 'REPORTED', 'VERIFIED')),
  report varchar(1000) not null,
  reporter uuid,
  verifier varchar(120) not null,
  check (state <> 'REPORTED' or reporter is not null)
);
create index rectification_by_due on accountability.rectification (due, id, jurisdiction);
call platform.scope_table('accountability.rectification');

create table accountability.case_file (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  rung varchar(12) not null check (rung in ('REMINDER', 'SUPERVISION', 'INTERVIEW', 'NOTICE', 'REFERRAL')),
  matter varchar(300) not null,
  facts varchar(1000) not null check (facts <> ''),
  basis varchar(1000) not null,
  state varchar(10) not null check (state in ('PROPOSED', 'DECIDED', 'ANSWERED', 'LIFTED', 'DECLINED')),
  demand varchar(1000) not null,
  decided_by varchar(300) not null,
  due date,
  answer varchar(1000) not null,
  lifting varchar(1000) not null,
  rectification uuid references accountability.rectification,
  check (state = 'PROPOSED' or decided_by <> ''),
  check (state not in ('DECIDED', 'ANSWERED') or due is not null)
);
comment on column accountability.case_file.facts is 'What is overdue, since when, by how many working days';
call platform.scope_table('accountability.case_file');
