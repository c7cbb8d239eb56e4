-- Campaigns: the units that take part, a cell for each unit and indicator, what happened to it, and what proves it.
create table assessment.campaign (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null,
  title varchar(200) not null check (title <> ''),
  system uuid not null references assessment.indicator_system,
  levels varchar(10) not null check (levels in ('STREET', 'COMMUNITY', 'BOTH')),
  method varchar(15) not null check (method in ('WEIGHTED_SUM', 'GROUP_TOPSIS', 'TOPSIS', 'VIKOR', 'GREY')),
  grading varchar(6) not null check (grading in ('BANDS', 'PEERS')),
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  answers_due date not null,
  check_due date not null check (check_due >= answers_due),
  review_due date not null check (review_due >= check_due),
  appeal_days integer not null check (appeal_days > 0),
  state varchar(10) not null check (state in ('DRAFT', 'OPEN', 'CHECKING', 'REVIEW', 'LOCKED', 'PUBLISHED', 'FINAL')),
  opened_on date,
  published_on date,
  result_version integer not null
);
comment on column assessment.campaign.result_version is 'The version of the result that counts; 0 before the first';
create index campaign_of_system on assessment.campaign (system);
call platform.scope_table('assessment.campaign');
call platform.show_below('assessment.campaign', 'state <> ''DRAFT''');

create table assessment.campaign_fact (
  id uuid primary key,
  entered bigint generated always as identity,
  campaign uuid not null references assessment.campaign,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  request uuid not null,
  step varchar(30),
  state_before varchar(10),
  state_after varchar(10) not null,
  account uuid not null,
  name varchar(120) not null,
  effective_on date not null,
  remark varchar(1000) not null,
  happened_at timestamptz not null,
  unique (campaign, request)
);
call platform.scope_table('assessment.campaign_fact');
revoke update on assessment.campaign_fact from youbei_app, youbei_job;

create table assessment.participant (
  id uuid not null unique,
  campaign uuid not null references assessment.campaign,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(200) not null,
  approved integer not null check (approved between 0 and 3),
  extended date,
  left_on date,
  primary key (campaign, jurisdiction)
);
comment on column assessment.participant.approved is 'How many levels have approved, from below';
call platform.scope_table('assessment.participant');

create table assessment.cell (
  campaign uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  code varchar(20) not null,
  revision integer not null default 0,
  self_state varchar(14) not null check (self_state in ('UNANSWERED', 'VALUE', 'NOT_APPLICABLE')),
  self_value numeric(22, 12),
  self_count numeric(18, 4),
  self_base numeric(18, 4),
  self_note varchar(2000) not null default '',
  self_by varchar(120) not null default '',
  self_account uuid,
  self_at timestamptz,
  late boolean not null default false,
  evidence_value numeric(22, 12),
  evidence_known integer,
  evidence_expected integer,
  evidence_link varchar(500),
  evidence_as_of date,
  evidence_hash varchar(64),
  returned boolean not null default false,
  decision_ground varchar(10) check (decision_ground in ('SELF', 'EVIDENCE', 'OTHER')),
  decision_state varchar(14) check (decision_state in ('UNANSWERED', 'VALUE', 'NOT_APPLICABLE')),
  decision_value numeric(22, 12),
  decision_comment varchar(1000) not null default '',
  decision_by varchar(120) not null default '',
  decision_at timestamptz,
  comments integer not null default 0,
  primary key (campaign, jurisdiction, code),
  foreign key (campaign, jurisdiction) references assessment.participant (campaign, jurisdiction),
  check ((self_state = 'VALUE') = (self_value is not null)),
  check ((decision_state = 'VALUE') = (decision_value is not null) or decision_state is null),
  check ((decision_state is null) = (decision_ground is null))
);
comment on column assessment.cell.evidence_hash is 'SHA-256 over what was asked of the source and what it said, when the campaign was opened';
call platform.scope_table('assessment.cell');

create table assessment.cell_fact (
  id uuid primary key,
  entered bigint generated always as identity,
  campaign uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  code varchar(20) not null,
  request uuid not null,
  what varchar(20) not null,
  state varchar(14),
  value numeric(22, 12),
  text varchar(2000) not null,
  account uuid not null,
  name varchar(120) not null,
  happened_at timestamptz not null,
  unique (campaign, jurisdiction, code, request),
  foreign key (campaign, jurisdiction) references assessment.participant (campaign, jurisdiction)
);
comment on column assessment.cell_fact.code is 'Empty for what happened to the unit as a whole';
call platform.scope_table('assessment.cell_fact');
revoke update on assessment.cell_fact from youbei_app, youbei_job;

create table assessment.proof (
  id uuid primary key,
  entered bigint generated always as identity,
  campaign uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  codes text[] not null,
  label varchar(300) not null check (label <> ''),
  link varchar(500) not null,
  attachment uuid,
  hash varchar(64) not null,
  name varchar(120) not null,
  made_at timestamptz not null,
  unique (campaign, jurisdiction, hash),
  foreign key (campaign, jurisdiction) references assessment.participant (campaign, jurisdiction)
);
comment on column assessment.proof.codes is 'The indicators that it proves: one file is kept once';
call platform.scope_table('assessment.proof');
