-- What colleagues say about a passage of a draft. A comment stays with its section and goes with it.
create table plan.comment (
  id uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  version uuid not null,
  section uuid not null,
  quote varchar(300) not null,
  body varchar(1000) not null check (body <> ''),
  account uuid not null,
  name varchar(100) not null,
  made_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by varchar(100) not null default '',
  primary key (district, id)
);
create index comment_of_version on plan.comment (district, version, section, made_at);
call platform.scope_table('plan.comment');
