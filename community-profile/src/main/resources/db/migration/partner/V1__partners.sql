-- Neighbouring units, partner organisations, agreements with both, and requests for help. Both parties of a row see it, by a policy of its own.
create schema if not exists partner;
grant usage on schema partner to youbei_app, youbei_job;

create table partner.neighbour (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  unit_name varchar(120) not null,
  other varchar(15) collate "C" not null check (other <> jurisdiction and left(other, 6) = district),
  other_name varchar(120) not null,
  state varchar(10) not null check (state in ('PROPOSED', 'CONFIRMED', 'DECLINED', 'ENDED')),
  proposed_by varchar(120) not null,
  proposed_on date not null,
  answered_on date,
  remark varchar(500) not null default ''
);
create unique index neighbour_once on partner.neighbour (district, least(jurisdiction, other), greatest(jurisdiction, other))
  where state in ('PROPOSED', 'CONFIRMED');
create index neighbour_of_other on partner.neighbour (other);
call platform.scope_table('partner.neighbour');
create policy shown_to_the_other on partner.neighbour for select to youbei_app
  using (other >= current_setting('youbei.scope_from') and other < current_setting('youbei.scope_to'));
create policy taken_by_the_other on partner.neighbour for update to youbei_app
  using (other >= current_setting('youbei.scope_from') and other < current_setting('youbei.scope_to'));

create table partner.organisation (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(120) not null check (name <> ''),
  credit_code char(18) not null,
  kind varchar(20) not null,
  address varchar(200) not null,
  contact_post varchar(120) not null,
  contact_phone varchar(400) not null,
  phone_shown varchar(40) not null,
  unique (district, jurisdiction, credit_code)
);
comment on column partner.organisation.contact_phone is 'Sealed';
create index organisation_of_unit on partner.organisation (jurisdiction, id);
call platform.scope_table('partner.organisation');

create table partner.ability (
  id uuid primary key,
  organisation uuid not null references partner.organisation,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(20) not null,
  what varchar(200) not null check (what <> ''),
  amount varchar(60) not null,
  lead integer not null check (lead > 0),
  hours varchar(100) not null
);
comment on column partner.ability.lead is 'Minutes from the call until it is there';
create index ability_of_organisation on partner.ability (organisation);
call platform.scope_table('partner.ability');

create table partner.agreement (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null,
  unit_name varchar(120) not null,
  other varchar(15) collate "C" check (other <> jurisdiction and left(other, 6) = district),
  other_name varchar(120) not null,
  organisation uuid references partner.organisation,
  title varchar(200) not null check (title <> ''),
  ability varchar(20) not null,
  what varchar(300) not null check (what <> ''),
  ceiling numeric(10, 2) not null check (ceiling > 0),
  measure varchar(20) not null,
  lead integer not null check (lead > 0),
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  contact varchar(120) not null,
  stand_in varchar(120) not null,
  state varchar(10) not null check (state in ('DRAFT', 'IN_FORCE', 'CALLED', 'RETURNED', 'ENDED')),
  confirmed_on date,
  signed_file uuid,
  called numeric(10, 2) check (called > 0 and called <= ceiling),
  return_on date,
  tested_on date,
  check ((other is null) <> (organisation is null)),
  check ((called is null) = (return_on is null) and (called is null) = (state <> 'CALLED'))
);
create index agreement_of_unit on partner.agreement (jurisdiction, ends_on, id);
create index agreement_of_other on partner.agreement (other, ends_on, id) where other is not null;
call platform.scope_table('partner.agreement');
create policy shown_to_the_other on partner.agreement for select to youbei_app
  using (other >= current_setting('youbei.scope_from') and other < current_setting('youbei.scope_to'));
create policy taken_by_the_other on partner.agreement for update to youbei_app
  using (other >= current_setting('youbei.scope_from') and other < current_setting('youbei.scope_to'));

create table partner.agreement_fact (
  id uuid primary key,
  entered bigint generated always as identity,
  agreement uuid not null references partner.agreement,
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
  unique (agreement, request)
);
call platform.scope_table('partner.agreement_fact');
create policy shown_to_the_other on partner.agreement_fact for select to youbei_app
  using (agreement = any (array (select a.id from partner.agreement a
    where a.other >= current_setting('youbei.scope_from') and a.other < current_setting('youbei.scope_to'))));
create policy written_by_the_other on partner.agreement_fact for insert to youbei_app
  with check (exists (select from partner.agreement a where a.id = agreement and a.jurisdiction = agreement_fact.jurisdiction
    and a.other >= current_setting('youbei.scope_from') and a.other < current_setting('youbei.scope_to')));
revoke update on partner.agreement_fact from youbei_app, youbei_job;

create table partner.help (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  unit_name varchar(120) not null,
  other varchar(15) collate "C" not null check (other <> jurisdiction and left(other, 6) = district),
  other_name varchar(120) not null,
  ability varchar(20) not null,
  what varchar(500) not null check (what <> ''),
  place varchar(200) not null,
  asked_at timestamptz not null,
  asked_by varchar(120) not null,
  answer varchar(10) check (answer in ('YES', 'PARTLY', 'NO')),
  answer_text varchar(500) not null default '',
  answered_at timestamptz,
  answered_by varchar(120) not null default '',
  closed_at timestamptz,
  closing varchar(500) not null default '',
  check ((answer is null) = (answered_at is null))
);
create index help_of_unit on partner.help (jurisdiction, asked_at desc);
create index help_of_other on partner.help (other, asked_at desc);
call platform.scope_table('partner.help');
create policy shown_to_the_other on partner.help for select to youbei_app
  using (other >= current_setting('youbei.scope_from') and other < current_setting('youbei.scope_to'));
create policy taken_by_the_other on partner.help for update to youbei_app
  using (other >= current_setting('youbei.scope_from') and other < current_setting('youbei.scope_to'));
