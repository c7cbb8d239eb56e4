-- Inspection points, checklists, visits, hazards with their way to closing, and what residents and supervisors say about them.
create schema if not exists inspection;
grant usage on schema inspection to youbei_app, youbei_job;

create table inspection.point (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  street varchar(9) collate "C" generated always as (case when length(jurisdiction) >= 9 then left(jurisdiction, 9) end) stored,
  community varchar(12) collate "C" generated always as (case when length(jurisdiction) >= 12 then left(jurisdiction, 12) end) stored,
  revision integer not null,
  code varchar(10) not null check (code ~ '^[2-9A-HJ-NP-Z]{8}$'),
  name varchar(100) not null check (name <> ''),
  type varchar(30) not null,
  colour varchar(10) not null check (colour in ('RED', 'ORANGE', 'YELLOW', 'BLUE')),
  round varchar(30) not null,
  address varchar(200) not null,
  responsible_unit varchar(100) not null,
  credit_code char(18),
  longitude numeric(9, 6) check (longitude between -180 and 180),
  latitude numeric(8, 6) check (latitude between -90 and 90),
  datum varchar(10) check (datum in ('CGCS2000', 'WGS84', 'GCJ02')),
  last_visit uuid,
  last_visited_at timestamptz,
  round_due date,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  closed_on date,
  closed_reason varchar(500) not null default '',
  unique (district, code),
  check ((longitude is null) = (latitude is null) and (longitude is null) = (datum is null))
);
comment on column inspection.point.round_due is 'Due date of the open round in the obligation ledger; kept by the ledger''s trigger below';
-- What people call the same point: its name within its unit.
create unique index point_named on inspection.point (district, jurisdiction, name) where closed_on is null;
create index point_by_code on inspection.point (code);
create index point_changed on inspection.point (changed_at desc, id desc, jurisdiction);
create index point_by_name on inspection.point (jurisdiction, id);
create index point_by_round on inspection.point (jurisdiction, round_due) where closed_on is null;
call platform.scope_table('inspection.point');

-- A district's own checklists; those shipped with the product are data of the module and have no row.
create table inspection.checklist (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  type varchar(30) not null,
  number integer not null check (number > 0),
  title varchar(100) not null check (title <> ''),
  derived_from uuid,
  issued_at timestamptz not null,
  issued_by varchar(120) not null,
  unique (district, jurisdiction, type, number)
);
call platform.scope_table('inspection.checklist');
create policy issued_above on inspection.checklist for select to youbei_app
  using (starts_with((select platform.scope_from()), jurisdiction));
revoke update on inspection.checklist from youbei_app, youbei_job;

create table inspection.checklist_item (
  checklist uuid not null references inspection.checklist,
  position integer not null check (position > 0),
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  code varchar(40) not null check (code <> ''),
  text varchar(300) not null check (text <> ''),
  document varchar(200) not null,
  article varchar(40) not null,
  confirmed boolean not null,
  grade varchar(10) not null check (grade in ('GENERAL', 'MAJOR')),
  primary key (checklist, position),
  unique (checklist, code)
);
call platform.scope_table('inspection.checklist_item');
create policy issued_above on inspection.checklist_item for select to youbei_app
  using (starts_with((select platform.scope_from()), jurisdiction));
revoke update on inspection.checklist_item from youbei_app, youbei_job;

-- A visit as it was filed. Its id is made on the phone: the key that makes sending it again harmless.
create table inspection.visit (
  id uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  street varchar(9) collate "C" generated always as (case when length(jurisdiction) >= 9 then left(jurisdiction, 9) end) stored,
  community varchar(12) collate "C" generated always as (case when length(jurisdiction) >= 12 then left(jurisdiction, 12) end) stored,
  point uuid not null references inspection.point,
  point_revision integer not null,
  point_name varchar(100) not null,
  checklist uuid not null,
  checklist_title varchar(100) not null,
  checklist_number integer not null,
  account uuid not null,
  worker varchar(120) not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  received_at timestamptz not null,
  clock_error_seconds bigint not null,
  longitude numeric(9, 6),
  latitude numeric(8, 6),
  datum varchar(10),
  note varchar(1000) not null,
  signed_by varchar(60) not null,
  passed integer not null,
  failed integer not null,
  not_applicable integer not null,
  photos integer not null,
  beside boolean not null,
  content char(64) not null,
  primary key (id, district),
  check (finished_at >= started_at)
);
comment on column inspection.visit.clock_error_seconds is 'How far the phone''s clock was off; the times of the row are corrected by it';
comment on column inspection.visit.beside is 'Filed knowingly beside a colleague''s visit of the same round';
create index visit_of_point on inspection.visit (point, finished_at desc);
create index visit_by_time on inspection.visit (finished_at desc, id desc, jurisdiction);
create index visit_by_community on inspection.visit (community, finished_at desc, id desc) where community is not null;
create index visit_by_street on inspection.visit (street, finished_at desc, id desc) where street is not null;
call platform.scope_table('inspection.visit');
revoke update on inspection.visit from youbei_app, youbei_job;

create table inspection.answer (
  visit uuid not null,
  position integer not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  code varchar(40) not null,
  text varchar(300) not null,
  basis varchar(250) not null,
  grade varchar(10) not null check (grade in ('GENERAL', 'MAJOR')),
  result varchar(15) not null check (result in ('PASS', 'FAIL', 'NOT_APPLICABLE')),
  note varchar(500) not null,
  hazard uuid,
  primary key (visit, position, district),
  foreign key (visit, district) references inspection.visit (id, district)
);
call platform.scope_table('inspection.answer');
revoke update on inspection.answer from youbei_app, youbei_job;

-- A photo that was announced; it has arrived once its attachment is known.
create table inspection.photo (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  subject_type varchar(20) not null check (subject_type in ('visit', 'hazard', 'report')),
  subject uuid not null,
  number integer not null check (number between 1 and 99),
  stage varchar(10) not null check (stage in ('BEFORE', 'AFTER')),
  item varchar(40),
  hazard uuid,
  sha256 char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
  taken_at timestamptz,
  longitude numeric(9, 6),
  latitude numeric(8, 6),
  datum varchar(10),
  attachment uuid,
  received_at timestamptz,
  unique (district, subject, number)
);
create index photo_of_hazard on inspection.photo (hazard) where hazard is not null;
call platform.scope_table('inspection.photo');

create table inspection.hazard (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  street varchar(9) collate "C" generated always as (case when length(jurisdiction) >= 9 then left(jurisdiction, 9) end) stored,
  community varchar(12) collate "C" generated always as (case when length(jurisdiction) >= 12 then left(jurisdiction, 12) end) stored,
  revision integer not null,
  point uuid references inspection.point,
  point_name varchar(100) not null,
  point_type varchar(30) not null,
  colour varchar(10) not null check (colour in ('RED', 'ORANGE', 'YELLOW', 'BLUE')),
  visit uuid,
  report uuid,
  item varchar(40),
  description varchar(1000) not null check (description <> ''),
  grade varchar(10) not null check (grade in ('GENERAL', 'MAJOR')),
  proposed varchar(10) not null check (proposed in ('GENERAL', 'MAJOR')),
  state varchar(12) not null check (state in
    ('FOUND', 'GRADED', 'NOTICED', 'RECTIFYING', 'SUBMITTED', 'ACCEPTED', 'CLOSED', 'DISMISSED', 'TRANSFERRED')),
  state_before varchar(12),
  open boolean not null generated always as (state not in ('CLOSED', 'DISMISSED')) stored,
  recurrences integer not null check (recurrences >= 0),
  returns integer not null default 0,
  responsible_unit varchar(100) not null,
  credit_code char(18),
  found_at timestamptz not null,
  found_by varchar(120) not null,
  found_on date not null,
  noticed_on date,
  demand varchar(1000) not null default '',
  submitted_on date,
  submitted_by uuid,
  rectified_by uuid,
  accepted_on date,
  closed_on date,
  due_on date,
  listed_on date,
  contact uuid,
  contact_hash bytea,
  plan_responsibility varchar(500) not null default '',
  plan_measures varchar(2000) not null default '',
  plan_funds varchar(500) not null default '',
  plan_deadline date,
  plan_contingency varchar(2000) not null default ''
);
comment on column inspection.hazard.due_on is 'Due date of the rectification in the obligation ledger; kept by the ledger''s trigger below';
comment on column inspection.hazard.recurrences is 'How often the same item was found and closed at the same point before';
create index hazard_found on inspection.hazard (found_at desc, id desc, jurisdiction, state);
create index hazard_found_street on inspection.hazard (street, found_at desc, id desc) where street is not null;
create index hazard_found_community on inspection.hazard (community, found_at desc, id desc) where community is not null;
create index hazard_open on inspection.hazard (state, found_at desc, id desc, jurisdiction) where state not in ('CLOSED', 'DISMISSED');
create index hazard_due on inspection.hazard (due_on, id, jurisdiction) where state not in ('CLOSED', 'DISMISSED') and due_on is not null;
create index hazard_of_point on inspection.hazard (point, item);
create unique index hazard_contact on inspection.hazard (contact_hash, district) where contact_hash is not null;
call platform.scope_table('inspection.hazard');

-- What happened to a hazard. Rows are only added.
create table inspection.hazard_fact (
  id uuid primary key,
  entered bigint generated always as identity,
  hazard uuid not null references inspection.hazard,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  request uuid not null,
  step varchar(20) not null,
  state_before varchar(12),
  state_after varchar(12) not null,
  account uuid not null,
  name varchar(120) not null,
  effective_on date not null,
  remark varchar(2000) not null,
  happened_at timestamptz not null,
  unique (hazard, request)
);
create index hazard_fact_of on inspection.hazard_fact (hazard, entered);
call platform.scope_table('inspection.hazard_fact');
revoke update on inspection.hazard_fact from youbei_app, youbei_job;

create table inspection.transfer (
  id uuid primary key,
  hazard uuid not null references inspection.hazard,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  department varchar(100) not null check (department <> ''),
  reason varchar(1000) not null check (reason <> ''),
  sent_on date not null,
  sent_by varchar(120) not null,
  answered_on date,
  answer varchar(1000) not null default '',
  taken boolean,
  answered_by varchar(120) not null default ''
);
create unique index transfer_open on inspection.transfer (hazard) where answered_on is null;
call platform.scope_table('inspection.transfer');

-- What a resident wrote without an account. The phone number is a sealed value; the secret is kept as its hash only.
create table inspection.report (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  point uuid not null references inspection.point,
  text varchar(1000) not null check (text <> ''),
  phone_sealed varchar(300),
  phone_masked varchar(20) not null default '',
  secret bytea not null,
  received_at timestamptz not null,
  state varchar(10) not null check (state in ('RECEIVED', 'TAKEN', 'DISMISSED')),
  reviewed_at timestamptz,
  reviewed_by varchar(120) not null default '',
  answer varchar(1000) not null default '',
  hazard uuid references inspection.hazard,
  unique (secret, district)
);
create index report_waiting on inspection.report (jurisdiction, received_at) where state = 'RECEIVED';
create index report_received on inspection.report (jurisdiction, received_at desc, id desc);
call platform.scope_table('inspection.report');

-- 督办: an order of the district to a unit, with its answer.
create table inspection.supervision_order (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null,
  hazard uuid references inspection.hazard,
  title varchar(200) not null check (title <> ''),
  demand varchar(2000) not null check (demand <> ''),
  urgent boolean not null,
  issued_on date not null,
  issued_by varchar(120) not null,
  due_on date,
  answered_on date,
  answer varchar(2000) not null default '',
  answered_by varchar(120) not null default '',
  closed_on date,
  closed_by varchar(120) not null default ''
);
create index supervision_order_open on inspection.supervision_order (jurisdiction, due_on) where closed_on is null;
call platform.scope_table('inspection.supervision_order');

-- How often an address asked something of the pages that need no account. Hashes only, and no row outlives its hour.
create table inspection.knock (
  key bytea primary key,
  count integer not null,
  since timestamptz not null
);
grant select, insert, update, delete on inspection.knock to youbei_app, youbei_job;

-- The ledger alone knows due dates. Lists of points and hazards sort and filter by them, so they carry a copy, and the ledger's
-- rows keep it: whoever grants an extension and wherever, the lists follow in the same transaction.
create function inspection.follow_ledger() returns trigger language plpgsql as $$
begin
  if new.kind = 'INSPECTION_ROUND' and new.subject_type = 'inspection-point' then
    update inspection.point set round_due = case when new.closed_as is null then new.due end
    where id = new.subject_id and (new.closed_as is null or round_due = new.due);
  elsif new.kind = 'HAZARD_RECTIFICATION' and new.subject_type = 'hazard' then
    update inspection.hazard set due_on = new.due where id = new.subject_id;
  elsif new.kind = 'SUPERVISION_ORDER' and new.subject_type = 'supervision-order' then
    update inspection.supervision_order set due_on = new.due where id = new.subject_id;
  end if;
  return null;
end $$;
create trigger inspection_follows after insert or update of due, closed_as on obligation.obligation for each row
  when (new.kind in ('INSPECTION_ROUND', 'HAZARD_RECTIFICATION', 'SUPERVISION_ORDER'))
  execute function inspection.follow_ledger();
