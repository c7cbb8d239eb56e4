-- Who holds which post of a unit. The posts themselves come from the rule pack.
create schema if not exists team;
grant usage on schema team to youbei_app, youbei_job;

create table team.holding (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  post varchar(40) collate "C" not null,
  place char(1) not null check (place in ('A', 'B')),
  person uuid not null references person.person,
  since date not null,
  until date check (until >= since),
  named_by varchar(120) not null,
  named_on date not null
);
comment on column team.holding.place is 'A holds the post, B stands in';
create unique index holding_once on team.holding (jurisdiction, post, place) where until is null;
create index holding_of_person on team.holding (person) where until is null;
call platform.scope_table('team.holding');
