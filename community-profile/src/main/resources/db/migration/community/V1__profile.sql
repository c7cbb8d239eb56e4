-- What a community knows of itself in figures: who said which value, as of which day, from which source.
create schema community;
grant usage on schema community to youbei_app, youbei_job;

create table community.profile (
  jurisdiction varchar(15) collate "C" primary key,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  -- what duties of the community hang on
  id uuid not null,
  revision integer not null default 0,
  started_on date not null,
  changed_by varchar(100) not null,
  -- for lists, computed at each entry
  missing integer not null,
  latest date,
  fresh_until date,
  residents bigint,
  households bigint,
  -- the figure that asks for attention first: which rule, counted from when
  duty_rule varchar(60),
  duty_from date
);
create index profile_by_freshness on community.profile (jurisdiction, fresh_until);
call platform.scope_table('community.profile');

-- One row per figure and year counts; the rows that it replaced stay.
create table community.figure (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  code varchar(40) collate "C" not null,
  year smallint not null check (year = extract(year from as_of)),
  state varchar(14) not null check (state in ('VALUE', 'NOT_APPLICABLE', 'NOT_KNOWN')),
  value numeric(18, 3) check (value >= 0),
  as_of date not null,
  source varchar(200) not null check (source <> ''),
  -- why an unlikely value is right
  word varchar(300) not null default '',
  account uuid not null,
  name varchar(100) not null,
  entered_at timestamptz not null,
  superseded boolean not null default false,
  check ((state = 'VALUE') = (value is not null))
);
create unique index figure_counting on community.figure (jurisdiction, code, year desc) where not superseded;
create index figure_history on community.figure (jurisdiction, code, as_of desc, entered_at desc);
call platform.scope_table('community.figure');
