-- Plans, their versions, the text of each version, and what happened to them.
create schema if not exists plan;
grant usage on schema plan to youbei_app, youbei_job;

create table plan.plan (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null,
  kind varchar(20) not null check (kind in ('GENERAL', 'SPECIAL', 'DEPARTMENTAL', 'JOINT', 'HANDBOOK', 'ACTION_PLAN')),
  category varchar(20)
    check (category in ('NATURAL_DISASTER', 'PRODUCTION_ACCIDENT', 'PUBLIC_HEALTH', 'SOCIAL_SECURITY')),
  title varchar(200) not null check (title <> ''),
  superior uuid references plan.plan check (superior <> id),
  confidentiality varchar(10) not null check (confidentiality in ('OPEN', 'RESTRICTED')),
  drafter varchar(100) not null,
  approver varchar(100) not null,
  in_force uuid,
  working uuid,
  shown uuid not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  check (kind <> 'SPECIAL' or category is not null),
  check (kind <> 'GENERAL' or category is null)
);
create index plan_by_unit on plan.plan (jurisdiction, kind, id);
create index plan_below on plan.plan (superior) where superior is not null;
call platform.scope_table('plan.plan');

-- What is in force and not confidential may be read by every unit below the one that issued it.
create policy issued_above on plan.plan for select to youbei_app
  using (in_force is not null and confidentiality = 'OPEN' and starts_with((select platform.scope_from()), jurisdiction));

create table plan.plan_version (
  id uuid primary key,
  plan uuid not null references plan.plan,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null,
  number integer not null check (number > 0),
  made_at timestamptz not null,
  source_name varchar(255) not null,
  source_sha256 char(64),
  unplaced_accepted_at timestamptz,
  submitted_at timestamptz,
  submission_note text not null,
  approved_on date,
  approved_by varchar(100) not null,
  issued_on date,
  document_number varchar(80),
  filing_sent_on date,
  filing_receiver varchar(15) collate "C",
  filing_note text not null,
  filing_returned_on date,
  filing_missing text not null,
  filing_accepted_on date,
  filing_reference varchar(100) not null,
  published_on date,
  published_place varchar(300) not null,
  published_link varchar(500) not null,
  published_short boolean not null,
  superseded_on date,
  ended_on date,
  ended_reason text not null,
  state varchar(12) not null generated always as (
    case when ended_on is not null and issued_on is null then 'WITHDRAWN'
         when ended_on is not null then 'ABOLISHED'
         when superseded_on is not null then 'SUPERSEDED'
         when issued_on is not null then 'ISSUED'
         when approved_on is not null then 'APPROVED'
         when submitted_at is not null then 'SUBMITTED'
         else 'DRAFT' end) stored,
  unique (plan, number),
  check ((issued_on is null) = (document_number is null)),
  check (issued_on is null or (submitted_at is not null and approved_on is not null)),
  check (filing_sent_on >= issued_on and filing_accepted_on >= filing_sent_on),
  check (published_on >= issued_on),
  check (superseded_on >= issued_on and ended_on >= coalesce(issued_on, ended_on))
);
create unique index plan_version_in_force on plan.plan_version (plan)
  where issued_on is not null and superseded_on is null and ended_on is null;
create unique index plan_version_in_work on plan.plan_version (plan) where issued_on is null and ended_on is null;
-- A document number belongs to its unit for good: also that of a version long superseded.
create unique index plan_version_document_number on plan.plan_version (jurisdiction, document_number)
  where document_number is not null;
call platform.scope_table('plan.plan_version');
create policy issued_above on plan.plan_version for select to youbei_app
  using (exists (select from plan.plan p where p.in_force = plan_version.id and p.confidentiality = 'OPEN'
    and starts_with((select platform.scope_from()), p.jurisdiction)));

alter table plan.plan add foreign key (in_force) references plan.plan_version deferrable initially deferred;
alter table plan.plan add foreign key (working) references plan.plan_version deferrable initially deferred;
alter table plan.plan add foreign key (shown) references plan.plan_version deferrable initially deferred;
create unique index plan_in_force on plan.plan (in_force) where in_force is not null;

-- The text: position is the place in reading order over the whole version, the parent makes the tree.
create table plan.section (
  id uuid primary key,
  version uuid not null references plan.plan_version,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  parent uuid references plan.section deferrable initially deferred,
  position integer not null,
  depth smallint not null check (depth between 1 and 20),
  number varchar(60) not null,
  title varchar(500) not null,
  body text not null,
  revision integer not null,
  unique (version, position) deferrable initially deferred
);
call platform.scope_table('plan.section');
create policy issued_above on plan.section for select to youbei_app
  using (exists (select from plan.plan p where p.in_force = section.version and p.confidentiality = 'OPEN'
    and starts_with((select platform.scope_from()), p.jurisdiction)));
grant delete on plan.section to youbei_app;

-- What an import could not place into a section; kept word by word until a person has dealt with it.
create table plan.unplaced_text (
  version uuid not null references plan.plan_version,
  position integer not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  body text not null,
  primary key (version, position)
);
call platform.scope_table('plan.unplaced_text');

create table plan.evaluation (
  id uuid primary key,
  plan uuid not null references plan.plan,
  version uuid not null references plan.plan_version,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  evaluated_on date not null,
  outcome varchar(20) not null check (outcome in ('KEEP', 'REVISE_FULLY', 'REVISE_SIMPLY', 'ABOLISH')),
  evaluator varchar(100) not null,
  third_party boolean not null,
  report text not null
);
create index evaluation_of_plan on plan.evaluation (plan, evaluated_on);
call platform.scope_table('plan.evaluation');

-- One line of the timeline. The request is the id that a form carried: the same form sent twice leaves one line.
create table plan.event (
  id uuid primary key,
  entered bigint not null generated always as identity,
  plan uuid not null references plan.plan,
  version uuid not null references plan.plan_version,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  request uuid not null,
  step varchar(20) not null,
  state_before varchar(12),
  state_after varchar(12) not null,
  account uuid not null,
  name varchar(100) not null,
  effective_on date not null,
  remark text not null,
  happened_at timestamptz not null,
  unique (plan, request)
);
create index event_of_plan on plan.event (plan, entered);
call platform.scope_table('plan.event');

comment on table plan.plan is 'One emergency plan of one unit, whatever its versions';
comment on column plan.plan.shown is 'The version that lists show: the one in force, else the one in work, else the last';
