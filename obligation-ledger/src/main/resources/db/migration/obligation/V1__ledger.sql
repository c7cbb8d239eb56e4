-- Whatever must be done by a date. Facts are columns and rows; the state is derived from them and a day.
create schema if not exists obligation;
grant usage on schema obligation to youbei_app, youbei_job;

-- Days that differ from the week: statutory holidays and make-up working days. The same for everybody, hence no scope; people
-- only read it, and the import runs as the role of jobs after it asked who may.
create table obligation.calendar_day (
  day date primary key,
  kind varchar(8) not null check (kind in ('holiday', 'workday')),
  name varchar(40) not null
);
grant select on obligation.calendar_day to youbei_app, youbei_job;
grant insert, update, delete on obligation.calendar_day to youbei_job;

create table obligation.rule_override (
  id uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  rule varchar(60) not null,
  period varchar(40) not null,
  reason varchar(500) not null check (reason <> ''),
  valid_from date not null,
  set_by uuid not null,
  set_by_name varchar(120) not null,
  set_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (id, district)
);
create unique index rule_override_in_force on obligation.rule_override (district, jurisdiction, rule, valid_from)
  where withdrawn_at is null;
call platform.scope_table('obligation.rule_override');
-- What the district decides holds below it, so it is readable below it.
create policy ancestors on obligation.rule_override for select to youbei_app
  using (starts_with((select platform.scope_from()), jurisdiction));

create table obligation.obligation (
  id uuid not null,
  version bigint not null default 0,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  street varchar(9) collate "C" generated always as (case when length(jurisdiction) >= 9 then left(jurisdiction, 9) end) stored,
  community varchar(12) collate "C" generated always as (case when length(jurisdiction) >= 12 then left(jurisdiction, 12) end) stored,
  kind varchar(40) not null,
  subject_type varchar(40) not null,
  subject_id uuid not null,
  title varchar(300) not null,
  owner_position varchar(120),
  owner_account uuid,
  rule varchar(60) not null,
  period varchar(40) not null,
  clock_start date not null,
  due date not null,
  weekends_only boolean not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  paused_since date,
  extension_asked_on date,
  extension_due date,
  reminded_at smallint,
  due_soon_since date,
  overdue_since date,
  escalated_on date,
  closed_as varchar(10) check (closed_as in ('FULFILLED', 'WAIVED', 'CANCELLED')),
  closed_on date,
  evidence_type varchar(40),
  evidence_id uuid,
  evidence_label varchar(300),
  closing_reason varchar(500),
  -- Under which count of obligation.tally the row stands: what verbs and the last sweep noted, not the state of today.
  counted varchar(14) not null generated always as (
    case
      when closed_as = 'FULFILLED' then case when closed_on <= due then 'FULFILLED' else 'FULFILLED_LATE' end
      when closed_as is not null then closed_as
      when paused_since is not null then 'PAUSED'
      when overdue_since is not null then 'OVERDUE'
      when due_soon_since is not null then 'DUE_SOON'
      else 'UPCOMING'
    end) stored,
  primary key (id, district),
  check ((closed_as is null) = (closed_on is null)),
  check (closed_as is distinct from 'FULFILLED' or evidence_label is not null),
  check (closed_as is null or closed_as = 'FULFILLED' or closing_reason is not null),
  check ((extension_asked_on is null) = (extension_due is null))
) with (fillfactor = 85);

-- One open duty of a kind and rule per subject.
create unique index obligation_open on obligation.obligation (district, subject_type, subject_id, kind, rule) where closed_as is null;
create index obligation_subject on obligation.obligation (subject_type, subject_id);
-- Lists run along due and id; the further columns filter inside the index.
create index obligation_by_due on obligation.obligation (due, id, jurisdiction, kind) where closed_as is null;
create index obligation_by_street on obligation.obligation (street, due, id, kind) where closed_as is null and street is not null;
create index obligation_by_community on obligation.obligation (community, due, id) where closed_as is null and community is not null;
create index obligation_closed on obligation.obligation (due, id, jurisdiction, kind) where closed_as is not null;
-- What the sweep has yet to note; empty between sweeps but for what is far away.
create index obligation_unswept on obligation.obligation (due, id)
  where closed_as is null and paused_since is null and overdue_since is null;
create index obligation_unnoted on obligation.obligation (due, jurisdiction, kind)
  where closed_as is null and paused_since is null and overdue_since is null and due_soon_since is null;
create index obligation_unescalated on obligation.obligation (overdue_since, id)
  where closed_as is null and paused_since is null and overdue_since is not null and escalated_on is null;
create index obligation_owned on obligation.obligation (owner_account, due, id) where closed_as is null and owner_account is not null;
call platform.scope_table('obligation.obligation');

-- The one definition of the state, inlined by the planner. Facts.stateOn says the same in Java; a test compares them.
create function obligation.state_on(closed_as text, closed_on date, paused_since date, due date, today date, soon_days integer)
returns text language sql immutable parallel safe as $$
  select case
    when closed_as = 'FULFILLED' then case when closed_on <= due then 'FULFILLED' else 'FULFILLED_LATE' end
    when closed_as is not null then closed_as
    when paused_since is not null then 'PAUSED'
    when due < today then 'OVERDUE'
    when due <= today + soon_days then 'DUE_SOON'
    else 'UPCOMING'
  end
$$;

create table obligation.fact (
  id uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  obligation uuid not null,
  kind varchar(20) not null,
  happened_on date not null,
  noted_at timestamptz not null,
  noted_by uuid not null,
  noted_by_name varchar(120) not null,
  note varchar(500),
  due_before date,
  due_after date,
  primary key (id, district),
  foreign key (obligation, district) references obligation.obligation (id, district)
);
create index fact_of_obligation on obligation.fact (obligation, noted_at);
call platform.scope_table('obligation.fact');
revoke update on obligation.fact from youbei_app, youbei_job;

create table obligation.tally (
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(40) not null,
  counted varchar(14) not null,
  count bigint not null,
  primary key (district, jurisdiction, kind, counted)
);
create index tally_in_scope on obligation.tally (jurisdiction);
call platform.scope_table('obligation.tally');

-- Counts follow every statement, in its transaction. Ordered, so that two transactions meet in the same order.
create function obligation.tally_inserted() returns trigger language plpgsql as $$
begin
  insert into obligation.tally as t (jurisdiction, district, kind, counted, count)
  select jurisdiction, district, kind, counted, count(*) from added
  group by district, jurisdiction, kind, counted order by district, jurisdiction, kind, counted
  on conflict (district, jurisdiction, kind, counted) do update set count = t.count + excluded.count;
  return null;
end $$;
create function obligation.tally_updated() returns trigger language plpgsql as $$
begin
  insert into obligation.tally as t (jurisdiction, district, kind, counted, count)
  select jurisdiction, district, kind, counted, sum(n) from (
    select jurisdiction, district, kind, counted, count(*) as n from added group by 1, 2, 3, 4
    union all
    select jurisdiction, district, kind, counted, -count(*) from removed group by 1, 2, 3, 4) moved
  group by district, jurisdiction, kind, counted having sum(n) <> 0
  order by district, jurisdiction, kind, counted
  on conflict (district, jurisdiction, kind, counted) do update set count = t.count + excluded.count;
  return null;
end $$;
create trigger tally_inserted after insert on obligation.obligation
  referencing new table as added for each statement execute function obligation.tally_inserted();
create trigger tally_updated after update on obligation.obligation
  referencing new table as added old table as removed for each statement execute function obligation.tally_updated();

create table obligation.notice (
  id uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  rule varchar(40) not null,
  obligation uuid not null,
  due date not null,
  recipient_position varchar(120),
  recipient_account uuid,
  run uuid,
  raised_at timestamptz not null,
  cleared_at timestamptz,
  primary key (id, district)
);
-- Once per rule, object and due date, whoever sends it how often; an extension starts the ladder anew.
create unique index notice_once on obligation.notice (obligation, rule, due, district);
create index notice_open on obligation.notice (jurisdiction, id) where cleared_at is null;
create index notice_of_run on obligation.notice (run, jurisdiction);
call platform.scope_table('obligation.notice');

create table obligation.notice_read (
  notice uuid not null,
  account uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  read_at timestamptz not null,
  primary key (notice, account, district)
);
call platform.scope_table('obligation.notice_read');

create table obligation.message (
  id uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  run uuid not null,
  channel varchar(40) not null,
  made_at timestamptz not null,
  next_at timestamptz not null,
  attempts integer not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  last_error varchar(500),
  primary key (id, district),
  unique (run, channel, district)
);
create index message_waiting on obligation.message (next_at) where sent_at is null and given_up_at is null;
call platform.scope_table('obligation.message');

create table obligation.feed (
  id uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  account uuid not null,
  reach varchar(6) not null check (reach in ('PERSON', 'UNIT')),
  secret_hash bytea not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (id, district)
);
create unique index feed_by_secret on obligation.feed (secret_hash, district);
create unique index feed_in_use on obligation.feed (account, reach, jurisdiction, district) where revoked_at is null;
call platform.scope_table('obligation.feed');

-- Runs are the platform's own, over all districts: everybody may read the counts, only jobs write. One runs at a time; whose
-- lease ended is marked interrupted by the next, and cannot go on: each of its steps first renews the lease of a running run.
create table obligation.sweep_run (
  id uuid primary key,
  state varchar(12) not null check (state in ('RUNNING', 'DONE', 'FAILED', 'INTERRUPTED')),
  day date not null,
  started_by uuid not null,
  started_by_name varchar(120) not null,
  started_at timestamptz not null,
  lease_until timestamptz not null,
  finished_at timestamptz,
  overdue bigint not null default 0,
  reminded bigint not null default 0,
  escalated bigint not null default 0,
  messages bigint not null default 0
);
create unique index sweep_run_running on obligation.sweep_run (state) where state = 'RUNNING';
create index sweep_run_recent on obligation.sweep_run (started_at desc);
grant select on obligation.sweep_run to youbei_app;
grant select, insert, update on obligation.sweep_run to youbei_job;
