-- The whole way of a version: by which procedure it is made, who drafts it, what it rests on, who was asked, what experts said.

-- What was made before this step took its preparation outside of the platform: it is recorded, not followed.
alter table plan.plan_version
  add column procedure varchar(10) not null default 'RECORDED' check (procedure in ('FULL', 'SIMPLIFIED', 'RECORDED')),
  add column revision_scope text not null default '',
  add column consulting_since timestamptz,
  add column reviewing_since timestamptz,
  add column consult_after timestamptz,
  add column review_after timestamptz,
  add column coordinated boolean not null default false,
  add column withheld_on date check (withheld_on >= issued_on),
  add column withheld_reason text not null default '',
  drop column state;
alter table plan.plan_version
  add column state varchar(12) not null generated always as (
    case when ended_on is not null and issued_on is null then 'WITHDRAWN'
         when ended_on is not null then 'ABOLISHED'
         when superseded_on is not null then 'SUPERSEDED'
         when issued_on is not null then 'ISSUED'
         when approved_on is not null then 'APPROVED'
         when submitted_at is not null then 'SUBMITTED'
         when reviewing_since is not null then 'REVIEW'
         when consulting_since is not null then 'CONSULTATION'
         else 'DRAFT' end) stored;
comment on column plan.plan_version.consult_after is 'Only consultations that ended later count, because the version was returned to that step';
-- What a unit has received for filing and not yet answered.
create index plan_version_received on plan.plan_version (filing_receiver, filing_sent_on)
  where filing_sent_on is not null and filing_accepted_on is null;

create table plan.drafter (
  id uuid primary key,
  version uuid not null references plan.plan_version,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(100) not null check (name <> ''),
  unit varchar(100) not null,
  position varchar(100) not null,
  leader boolean not null
);
create unique index drafter_leader on plan.drafter (version) where leader;
create index drafter_of_version on plan.drafter (version);
call platform.scope_table('plan.drafter');
grant delete on plan.drafter to youbei_app;

-- Papers that a version rests on or goes with; the file is an attachment, a paper kept elsewhere has its title only.
create table plan.paper (
  id uuid primary key,
  version uuid not null references plan.plan_version,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(20) not null
    check (kind in ('RISK_ASSESSMENT', 'RESOURCE_SURVEY', 'CASE_ANALYSIS', 'DRAFTING_NOTE', 'SHORT_VERSION', 'OTHER')),
  title varchar(300) not null check (title <> ''),
  attachment uuid,
  added_by varchar(100) not null,
  added_at timestamptz not null
);
create index paper_of_version on plan.paper (version);
call platform.scope_table('plan.paper');
grant delete on plan.paper to youbei_app;

create table plan.consultation (
  id uuid primary key,
  version uuid not null references plan.plan_version,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  number integer not null check (number > 0),
  opened_on date not null,
  answer_by date not null check (answer_by >= opened_on),
  subject text not null,
  public_from date,
  public_to date,
  public_link varchar(500) not null,
  ended_on date check (ended_on >= opened_on),
  summary text not null default '',
  broken_off boolean not null default false,
  finished_at timestamptz,
  unique (version, number),
  check ((public_from is null) = (public_to is null) and public_to >= public_from)
);
create unique index consultation_open on plan.consultation (version) where ended_on is null;
call platform.scope_table('plan.consultation');

-- Somebody who was asked, or somebody of the public who wrote. Silence is the absence of an answer after the day to answer by.
create table plan.opinion (
  id uuid primary key,
  consultation uuid not null references plan.consultation,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  party varchar(100) not null check (party <> ''),
  public boolean not null,
  answer varchar(10) check (answer in ('AGREES', 'COMMENTS')),
  answered_on date,
  words text not null default '',
  handling varchar(10) check (handling in ('ADOPTED', 'PARTLY', 'DECLINED')),
  handling_reason text not null default '',
  check ((answer is null) = (answered_on is null)),
  check (handling is null or answer = 'COMMENTS')
);
create unique index opinion_party on plan.opinion (consultation, party) where not public;
create index opinion_of_consultation on plan.opinion (consultation);
call platform.scope_table('plan.opinion');

create table plan.review (
  id uuid primary key,
  version uuid not null references plan.plan_version,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  number integer not null check (number > 0),
  held_on date not null,
  verdict varchar(12) check (verdict in ('PASSED', 'AMENDED', 'REWORK')),
  opinion text not null default '',
  ended_on date,
  broken_off boolean not null default false,
  finished_at timestamptz,
  unique (version, number)
);
create unique index review_open on plan.review (version) where ended_on is null;
call platform.scope_table('plan.review');

create table plan.expert (
  id uuid primary key,
  review uuid not null references plan.review,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(100) not null check (name <> ''),
  unit varchar(100) not null,
  signed_on date,
  recused_because varchar(500) check (recused_because <> ''),
  unique (review, name),
  check (signed_on is null or recused_because is null)
);
call platform.scope_table('plan.expert');

-- The six points of article 24.
create table plan.review_point (
  review uuid not null references plan.review,
  point smallint not null check (point between 1 and 6),
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  judgement varchar(8) not null check (judgement in ('MET', 'PARTLY', 'NOT_MET')),
  remark text not null,
  primary key (review, point)
);
call platform.scope_table('plan.review_point');

-- How a unit numbers its plans; without a line it types its numbers.
create table plan.number_pattern (
  jurisdiction varchar(15) collate "C" primary key,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  issuer varchar(40) not null check (issuer <> ''),
  set_by varchar(100) not null,
  set_at timestamptz not null
);
call platform.scope_table('plan.number_pattern');
