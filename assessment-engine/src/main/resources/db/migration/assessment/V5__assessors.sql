-- Third parties: experts who score by an invitation exactly what they were invited to, between the check and the review.
alter table assessment.campaign add column assess_due date check (assess_due between check_due and review_due);
comment on column assessment.campaign.assess_due is 'Until when third parties score; null where as long as the review lasts';
alter table assessment.campaign drop constraint campaign_state_check;
alter table assessment.campaign add constraint campaign_state_check
  check (state in ('DRAFT', 'OPEN', 'CHECKING', 'ASSESSING', 'REVIEW', 'LOCKED', 'PUBLISHED', 'FINAL'));

create table assessment.assessor (
  id uuid primary key,
  entered bigint generated always as identity,
  campaign uuid not null references assessment.campaign,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  expert uuid not null,
  name varchar(120) not null check (name <> ''),
  employer varchar(200) not null,
  units text[] not null check (cardinality(units) > 0),
  codes text[] not null check (cardinality(codes) > 0),
  until date not null,
  secret_hash bytea not null unique,
  browser_hash varchar(64),
  handed_in_at timestamptz,
  revoked boolean not null default false
);
comment on column assessment.assessor.browser_hash is 'SHA-256 of what the browser keeps in which the invitation was opened first; the link opens in no other';
create index assessor_of_campaign on assessment.assessor (campaign);
call platform.scope_table('assessment.assessor');

alter table assessment.judge add column browser_hash varchar(64);
comment on column assessment.judge.browser_hash is 'As that of an assessor';
