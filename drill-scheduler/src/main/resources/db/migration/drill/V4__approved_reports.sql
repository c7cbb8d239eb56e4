-- What a report said when it was approved, in each language: a unit that is named anew later, or a new wording, changes no report.
create table drill.report (
  drill uuid not null references drill.drill,
  language varchar(5) not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  paper text not null,
  word bytea not null,
  kept_at timestamptz not null,
  primary key (drill, language)
);
comment on column drill.report.paper is 'Its chapters as JSON, as the page prints them';
comment on column drill.report.word is 'The Word file that is given out';
call platform.scope_table('drill.report');
revoke update on drill.report from youbei_app, youbei_job;
