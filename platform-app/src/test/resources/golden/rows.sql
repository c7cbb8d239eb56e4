-- A district of its own with a little more than a page of everything that has a list. All names are invented, every value follows
-- from the number of its row, so that what the lists show never changes by itself.
insert into jurisdiction.unit (jurisdiction, district, name) values
  ('990107', '990107', '样例区'), ('990107001', '990107', '东样街道'), ('990107002', '990107', '西样街道'),
  ('990107001001', '990107', '东样社区'), ('990107002001', '990107', '西样社区');

create temporary table sample on commit drop as
select n, md5('sample ' || n)::uuid as id, '990107' as district,
  (array['990107001001', '990107002001', '990107001', '990107002', '990107'])[1 + n % 5] as unit,
  timestamptz '2026-11-20 09:00+08' - n * interval '7 hours' - (n % 3) * interval '1 day' as at,
  date '2026-11-20' - n as day
from generate_series(1, 55) n;

insert into obligation.obligation (id, jurisdiction, district, kind, subject_type, subject_id, title, owner_position, rule, period,
  clock_start, due, weekends_only, opened_at, opened_by, paused_since, extension_asked_on, extension_due, closed_as, closed_on,
  evidence_type, evidence_id, evidence_label, closing_reason)
select md5('duty ' || n)::uuid, unit, district, (array['PLAN_EVALUATION', 'TRAINING', 'STOCK_TAKE', 'OTHER'])[1 + n % 4], 'sample', id,
  '样例义务 ' || n || case n % 7 when 0 then ' <急> & 100%' else '' end, case when n % 3 = 0 then '预案岗' end, 'training', 'P1Y',
  day - 30, day + 2 * n - 30, n % 11 = 0, at, id, case when n % 9 = 0 then day end, case when n % 13 = 0 then day end,
  case when n % 13 = 0 then day + 90 end, case when n in (50, 51) then 'FULFILLED' when n = 52 then 'WAIVED' end,
  case when n = 50 then day when n = 51 then day + 400 when n = 52 then day end, case when n in (50, 51) then 'report' end,
  case when n in (50, 51) then id end, case when n in (50, 51) then '样例凭证' end, case when n = 52 then '样例理由' end
from sample;
insert into obligation.obligation (id, jurisdiction, district, kind, subject_type, subject_id, title, rule, period, clock_start, due,
  weekends_only, opened_at, opened_by, paused_since)
select md5('drill duty ' || n)::uuid, unit, district, 'PLAN_DRILL', case when n % 2 = 0 then 'plan' else 'drill-requirement' end,
  md5(case when n % 2 = 0 then 'plan ' else 'requirement ' end || n)::uuid, '样例演练要求 ' || n || case n % 7 when 0 then ' <急> & 100%' else '' end,
  case when n % 3 = 0 then 'drill-special-plan' else 'drill-fire-key-unit' end, 'P1Y', day - 100, date '2026-10-30' + n, false, at, id,
  case when n % 17 = 0 then day end
from sample;

insert into obligation.obligation (id, jurisdiction, district, kind, subject_type, subject_id, title, rule, period, clock_start, due,
  weekends_only, opened_at, opened_by)
select md5('plan duty ' || n)::uuid, unit, district, 'PLAN_FILING', 'plan', md5('plan ' || n)::uuid, '样例备案 ' || n, 'plan-filing', 'P20D',
  day, day, false, at, id
from sample where n % 8 = 0;

-- as if the sweep had been here, so that one that runs meanwhile finds nothing to note
update obligation.obligation set overdue_since = due + 1, escalated_on = due + 2, reminded_at = 0
where district = '990107' and closed_as is null and paused_since is null and due < date '2026-11-23';
update obligation.obligation set due_soon_since = due - 20, reminded_at = 0
where district = '990107' and closed_as is null and paused_since is null and due between date '2026-11-23' and date '2026-12-23';

insert into obligation.notice (id, jurisdiction, district, rule, obligation, due, recipient_position, raised_at)
select md5('notice ' || n)::uuid, '990107', district, (array['overdue', 'escalation', 'reminder-7', 'reminder-1'])[1 + n % 4],
  md5('duty ' || n)::uuid, day, case when n % 3 = 0 then '预案岗' end, at
from sample;
insert into obligation.notice (id, jurisdiction, district, rule, obligation, due, raised_at)
select md5('street notice ' || n)::uuid, '990107001', district, 'overdue', md5('duty ' || n)::uuid, day + 1, at
from sample where n < 8;
insert into obligation.notice_read (notice, account, jurisdiction, district, read_at)
select md5('notice ' || n)::uuid, '00000000-0000-0000-0000-000000990001', '990107', district, at from sample where n % 5 = 0;

insert into plan.plan (id, jurisdiction, district, revision, kind, category, title, confidentiality, drafter, approver, in_force,
  working, shown, made_at, changed_at)
select md5('plan ' || n)::uuid, unit, district, 0, (array['GENERAL', 'SPECIAL', 'DEPARTMENTAL', 'HANDBOOK'])[1 + n % 4],
  case n % 4 when 1 then 'NATURAL_DISASTER' when 2 then 'PUBLIC_HEALTH' end,
  (array['防汛', '地震', '燃气', '消防'])[1 + n % 4] || '样例预案 ' || n || case n % 7 when 0 then ' <急> & 100%' else '' end, 'OPEN', '样例起草', '样例批准',
  case when n % 3 > 0 then md5('version ' || n)::uuid end, case when n % 3 < 2 then md5('next version ' || n)::uuid end,
  case when n % 3 > 0 then md5('version ' || n)::uuid else md5('next version ' || n)::uuid end, at, at
from sample;
insert into plan.plan_version (id, plan, jurisdiction, district, revision, number, made_at, source_name, submitted_at, submission_note,
  approved_on, approved_by, issued_on, document_number, filing_note, filing_missing, filing_reference, published_place, published_link,
  published_short, ended_reason)
select md5('version ' || n)::uuid, md5('plan ' || n)::uuid, unit, district, 0, 1, at, '', at, '', day, '', day,
  '样应急〔2026〕' || n || '号', '', '', '', '', '', false, ''
from sample where n % 3 > 0
union all
select md5('next version ' || n)::uuid, md5('plan ' || n)::uuid, unit, district, 0, 2, at, '', case when n % 2 = 0 then at end, '', null, '',
  null, null, '', '', '', '', '', false, ''
from sample where n % 3 < 2;

insert into drill.drill (id, jurisdiction, district, revision, title, form, content, purpose, announced, scenario, site, controller,
  safety_officer, attendance_code, starts_at, ends_at, state, made_at, made_by, started_at, ended_at, evaluated_at, overall)
select md5('drill ' || n)::uuid, unit, district, 0, (array['防汛', '地震', '燃气', '消防'])[1 + n % 4] || '样例演练 ' || n
    || case n % 7 when 0 then ' <急> & 100%' else '' end, case when n % 2 = 0 then 'TABLE_TOP' else 'LIVE' end, 'SINGLE', 'CHECK', true,
  '', '', '', '', 'X' || n, at + interval '10 days' - (n / 10) * interval '200 days', at + interval '242 hours' - (n / 10) * interval '200 days',
  case when n < 20 then 'PLANNED' when n < 30 then 'PREPARED' when n < 33 then 'CANCELLED' else 'EVALUATED' end, at, '样例',
  case when n > 32 then at - interval '3 hours' end, case when n > 32 then at - interval '2 hours' end, case when n > 32 then at end,
  case when n > 32 then (array['EXCELLENT', 'GOOD', 'FAIR', 'POOR'])[1 + n % 4] end
from sample;
insert into drill.cover (drill, subject_type, subject_id, jurisdiction, district, version, version_number, unit, title)
select md5('drill ' || n)::uuid, 'plan', md5('plan ' || n)::uuid, unit, district, md5('version ' || n)::uuid, 1, unit, '样例预案 ' || n
from sample where n % 3 > 0 and n % 2 = 0
union all
select md5('drill ' || n)::uuid, 'drill-requirement', md5('requirement ' || n)::uuid, unit, district, null, null, unit, '样例要求 ' || n
from sample where n % 2 = 1;
insert into drill.cover (drill, subject_type, subject_id, jurisdiction, district, unit, title)
select md5('drill ' || n)::uuid, 'drill-requirement', md5('second requirement ' || n)::uuid, unit, district, unit, '样例要求乙 ' || n
from sample where n % 10 = 0;

insert into inspection.point (id, jurisdiction, district, revision, code, name, type, colour, round, address, responsible_unit, credit_code,
  longitude, latitude, datum, last_visited_at, round_due, made_at, changed_at)
select md5('point ' || n)::uuid, unit, district, 0,
  'ZZZZ' || substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + n / 30, 1) || substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + n % 30, 1) || 'ZZ',
  (array['便利店', '学校', '工地', '避难所'])[1 + n % 4] || '样例 ' || n || case n % 7 when 0 then ' <急> & 100%' else '' end,
  (array['SMALL_SHOP', 'SCHOOL', 'CONSTRUCTION_SITE', 'SHELTER'])[1 + n % 4], (array['RED', 'ORANGE', 'YELLOW', 'BLUE'])[1 + n % 4],
  (array['FIRE_KEY_UNIT', 'CROWDED_PLACE', 'OTHER'])[1 + n % 3], case when n % 4 > 0 then '样例路 ' || n || ' 号' else '' end,
  '样例公司 ' || n % 6, null, case when n % 2 = 0 then 114.3 + n / 1000.0 end, case when n % 2 = 0 then 30.5 end,
  case when n % 2 = 0 then 'CGCS2000' end, case when n % 3 > 0 then at end, case when n % 5 > 0 then date '2026-12-20' - n end, at, at
from sample;

insert into inspection.visit (id, jurisdiction, district, point, point_revision, point_name, checklist, checklist_title, checklist_number,
  account, worker, started_at, finished_at, received_at, clock_error_seconds, note, signed_by, passed, failed, not_applicable, photos,
  beside, content)
select md5('visit ' || n)::uuid, unit, district, md5('point ' || (1 + n % 9))::uuid, 0, '样例点位 ' || (1 + n % 9), id, '样例检查表', 1, id,
  (array['王样例', '李样例', '张样例'])[1 + n % 3], at - interval '1 hour', at, at, 0, '', '', n % 6, case when n % 4 = 0 then 2 else 0 end, n % 2,
  n % 5, false, repeat('0', 64)
from sample;

insert into inspection.hazard (id, jurisdiction, district, revision, point, point_name, point_type, colour, description, grade, proposed,
  state, recurrences, responsible_unit, found_at, found_by, found_on, due_on, listed_on, closed_on)
select md5('hazard ' || n)::uuid, unit, district, 0, md5('point ' || (1 + n % 9))::uuid, '样例点位 ' || (1 + n % 9),
  (array['SMALL_SHOP', 'SCHOOL', 'CONSTRUCTION_SITE', 'SHELTER'])[1 + n % 4], (array['RED', 'ORANGE', 'YELLOW', 'BLUE'])[1 + n % 4],
  '样例隐患 ' || n || case n % 7 when 0 then ' <急> & 100%' else '' end, case when n % 5 = 0 then 'MAJOR' else 'GENERAL' end, 'GENERAL',
  (array['FOUND', 'GRADED', 'NOTICED', 'RECTIFYING', 'SUBMITTED', 'ACCEPTED', 'RECTIFYING', 'NOTICED', 'FOUND'])[1 + n % 9], n % 3,
  '样例公司 ' || n % 6, at, '样例', at::date, case when n % 4 > 0 then date '2026-10-30' + n end, case when n % 10 = 0 then day end, null
from sample
union all
select md5('closed hazard ' || n)::uuid, unit, district, 0, null, '样例点位', 'SHELTER', 'BLUE', '样例旧隐患 ' || n, 'GENERAL', 'GENERAL',
  case when n % 2 = 0 then 'CLOSED' else 'DISMISSED' end, 0, '样例公司', at, '样例', at::date, null, null, day
from sample where n < 6;

insert into inspection.report (id, jurisdiction, district, point, text, phone_masked, secret, received_at, state, reviewed_by, answer)
select md5('report ' || n)::uuid, unit, district, md5('point ' || (1 + n % 9))::uuid, '样例反映 ' || n || case n % 7 when 0 then ' <急> & 100%' else '' end,
  '', decode(md5('report ' || n), 'hex'), at, (array['RECEIVED', 'TAKEN', 'DISMISSED'])[1 + n % 3], '', ''
from sample;

insert into inspection.supervision_order (id, jurisdiction, district, revision, title, demand, urgent, issued_on, issued_by, due_on,
  answered_on, answer, closed_on)
select md5('order ' || n)::uuid, unit, district, 0, '样例督办 ' || n || case n % 7 when 0 then ' <急> & 100%' else '' end, '样例要求', n % 2 = 0, day, '样例',
  case when n % 6 > 0 then date '2026-10-30' + n end, case when n % 3 > 0 then day + 1 end, case when n % 3 > 0 then '样例' else '' end,
  case when n % 3 > 1 then day + 2 end
from sample;

insert into account.account (id, jurisdiction, district, version, username, name, password, password_changed_at, password_one_time,
  totp_confirmed_at, disabled_at, created_at, signed_in_at)
select md5('account ' || n)::uuid, unit, district, 0, 'sample-' || lpad(n::text, 3, '0'), (array['王', '李', '张'])[1 + n % 3] || '样例' || n, 'x', at,
  n % 6 = 0, case when n % 4 = 0 then at end, case when n % 9 = 0 then at end, at, case when n % 5 > 0 then at end
from sample;
insert into account.held_role (id, jurisdiction, district, account, role, scope, granted_by, granted_at)
select md5('role ' || n)::uuid, unit, district, md5('account ' || n)::uuid,
  (array['COMMUNITY_WORKER', 'STREET_STAFF', 'AUDITOR', 'ADMINISTRATOR'])[1 + n % 4], unit, id, at
from sample
union all
select md5('second role ' || n)::uuid, unit, district, md5('account ' || n)::uuid, 'VOLUNTEER', unit, id, at
from sample where n % 10 = 0;
