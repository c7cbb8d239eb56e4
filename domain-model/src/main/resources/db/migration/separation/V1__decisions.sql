-- What districts decided about the separation of duties: lines that are only added, the latest one of a policy counts.
create schema separation;
grant usage on schema separation to youbei_app, youbei_job;

create table separation.decision (
  id uuid primary key,
  entered bigint generated always as identity,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  policy varchar(40) not null,
  holds boolean not null,
  reason varchar(500) not null check (reason <> ''),
  account uuid not null,
  name varchar(120) not null,
  decided_at timestamptz not null
);
create index decision_latest on separation.decision (jurisdiction, policy, entered desc);
call platform.scope_table('separation.decision');
revoke update on separation.decision from youbei_app, youbei_job;
-- What the district decides holds below it, so it is readable below it.
call platform.show_below('separation.decision');
