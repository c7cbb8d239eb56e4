-- What happens to a plan in force: its superior plan changes, it is evaluated, trained, and people propose to change it.

-- A plan below whose superior plan got a new version: open until its unit has said how it stands to it.
create table plan.inheritance (
  id uuid primary key,
  entered bigint not null generated always as identity,
  plan uuid not null references plan.plan,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  superior uuid not null,
  superior_title varchar(200) not null,
  previous_version uuid not null,
  current_version uuid not null,
  current_number varchar(80) not null,
  opened_at timestamptz not null,
  decision varchar(10) check (decision in ('CONFORMS', 'DEVIATES', 'REVISES')),
  reason text not null default '',
  decided_on date,
  decided_by varchar(100) not null default '',
  check ((decision is null) = (decided_on is null)),
  check (decision is distinct from 'DEVIATES' or reason <> '')
);
create unique index inheritance_open on plan.inheritance (plan) where decision is null;
create index inheritance_of_plan on plan.inheritance (plan, entered);
create index inheritance_of_previous on plan.inheritance (previous_version);
call platform.scope_table('plan.inheritance');
-- The text that a superior version had before is read below as long as somebody compares it; restricted plans never.
create policy compared_below on plan.section for select to youbei_app
  using (exists (select from plan.inheritance i join plan.plan p on p.id = i.superior
    where i.previous_version = section.version and p.confidentiality = 'OPEN'));

-- What an evaluation found, point by point of articles 34 and 35.
alter table plan.evaluation add column findings text not null default '';

-- Article 37: anybody may propose to change a plan that they can read; the row belongs to the plan's unit.
create table plan.proposal (
  id uuid primary key,
  plan uuid not null references plan.plan,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  section_label varchar(600) not null,
  body text not null check (body <> ''),
  account uuid not null,
  name varchar(100) not null,
  from_unit varchar(15) collate "C" not null,
  source_type varchar(40) not null,
  source_id uuid not null,
  made_at timestamptz not null,
  answer varchar(10) check (answer in ('ADOPTED', 'DECLINED')),
  answer_reason text not null default '',
  answered_on date,
  check ((answer is null) = (answered_on is null))
);
create index proposal_of_plan on plan.proposal (plan, made_at);
call platform.scope_table('plan.proposal');
-- Who may read a plan may propose to it, and reads what the own unit has proposed.
create policy proposed_below on plan.proposal for insert to youbei_app
  with check (exists (select from plan.plan p where p.id = proposal.plan and p.jurisdiction = proposal.jurisdiction));
create policy own_proposals on plan.proposal for select to youbei_app
  using (from_unit >= (select platform.scope_from()) collate "C" and from_unit < (select platform.scope_to()) collate "C");

create table plan.training (
  id uuid primary key,
  plan uuid not null references plan.plan,
  version uuid not null references plan.plan_version,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  held_on date not null,
  topic varchar(200) not null,
  audience varchar(200) not null check (audience <> ''),
  attendance integer not null check (attendance > 0),
  attachment uuid,
  recorded_by varchar(100) not null,
  recorded_at timestamptz not null
);
create index training_of_plan on plan.training (plan, held_on);
call platform.scope_table('plan.training');
