-- Experts who advise and judge, what they know, how long they are appointed, and what they must keep out of. Their names stand in minutes that are
-- published, with their consent; how to reach them is sealed in the record of the person.
create schema if not exists expert;
grant usage on schema expert to youbei_app, youbei_job;

create table expert.expert (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null default 0,
  person uuid not null references person.person,
  name varchar(50) not null check (name <> ''),
  employer varchar(100) not null,
  title varchar(60) not null,
  fields text[] not null check (cardinality(fields) > 0),
  qualification varchar(300) not null,
  appointed_on date not null,
  appointed_until date not null check (appointed_until >= appointed_on),
  ended_on date,
  ended_because varchar(300) not null default ''
);
comment on column expert.expert.ended_on is 'Since when the expert is asked no more';
create unique index expert_once on expert.expert (jurisdiction, name, employer) where ended_on is null;
create index expert_of_unit on expert.expert (jurisdiction, name, id);
create index expert_of_district on expert.expert (district, name) where ended_on is null;
create index expert_of_person on expert.expert (person);
call platform.scope_table('expert.expert');

create table expert.conflict (
  id uuid primary key,
  expert uuid not null references expert.expert,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  with_unit varchar(15) collate "C",
  with_party varchar(100) not null,
  because varchar(300) not null,
  declared_on date not null,
  declared_by varchar(120) not null,
  lifted_on date,
  check (with_unit is not null or with_party <> '')
);
comment on column expert.conflict.with_unit is 'The unit in whose matters, and in those below it, the expert takes no part';
comment on column expert.conflict.with_party is 'The organisation with which the expert has to do; empty where it is the unit';
create index conflict_of_expert on expert.conflict (expert, declared_on);
call platform.scope_table('expert.conflict');

-- A district shares its experts: every unit of it chooses among them, and must see what they keep out of. Only the unit that keeps one changes it.
create policy shown_to_the_district on expert.expert for select to youbei_app
  using (district = rpad(left(current_setting('youbei.scope_from'), 6), 6, '0'));
create policy shown_to_the_district on expert.conflict for select to youbei_app
  using (district = rpad(left(current_setting('youbei.scope_from'), 6), 6, '0'));
