-- Spot checks: samples as they were drawn, with the seed they can be drawn again from, and what was found on the spot, cell by cell.
create table assessment.spot_sample (
  id uuid primary key,
  campaign uuid not null references assessment.campaign,
  number integer not null check (number > 0),
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  percent integer not null check (percent between 1 and 100),
  seed bigint not null,
  population text[] not null,
  units text[] not null check (cardinality(units) > 0),
  reason varchar(1000) not null,
  drawn_by varchar(120) not null,
  drawn_at timestamptz not null,
  unique (campaign, number)
);
comment on column assessment.spot_sample.population is 'The units it was drawn from, in the order of their codes';
call platform.scope_table('assessment.spot_sample');
revoke update, delete on assessment.spot_sample from youbei_app, youbei_job;

create table assessment.spot_result (
  id uuid primary key,
  entered bigint generated always as identity,
  sample uuid not null references assessment.spot_sample,
  campaign uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  code varchar(20) not null,
  finding varchar(10) not null check (finding in ('CONFIRMED', 'DIFFERENT', 'UNPROVEN')),
  value numeric(22, 12),
  note varchar(1000) not null,
  name varchar(120) not null,
  found_at timestamptz not null,
  foreign key (campaign, jurisdiction) references assessment.participant (campaign, jurisdiction),
  check ((finding = 'DIFFERENT') = (value is not null))
);
comment on table assessment.spot_result is 'Of one cell the last one counts; none is changed';
create index spot_result_of_cell on assessment.spot_result (campaign, jurisdiction, code);
create index spot_result_of_sample on assessment.spot_result (sample);
call platform.scope_table('assessment.spot_result');
revoke update, delete on assessment.spot_result from youbei_app, youbei_job;
