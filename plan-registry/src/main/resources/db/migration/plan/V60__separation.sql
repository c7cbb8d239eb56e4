-- Who wrote in a version: they do not approve it.
create table plan.hand (
  version uuid not null references plan.plan_version,
  account uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(120) not null,
  first_at timestamptz not null,
  primary key (version, account)
);
call platform.scope_table('plan.hand');
revoke update on plan.hand from youbei_app, youbei_job;

-- What somebody else said or signed on paper is recorded with a scan of the paper, or with the reason why there is none.
alter table plan.expert
  add column recorded_by varchar(120) not null default '',
  add column scan uuid,
  add column proof varchar(500) not null default '';
alter table plan.opinion
  add column recorded_by varchar(120) not null default '',
  add column scan uuid,
  add column proof varchar(500) not null default '';
