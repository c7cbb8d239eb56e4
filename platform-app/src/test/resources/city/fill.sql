-- A city district in :rows duties: a tenth as many hazards, a fifth as many points, visits and reports, a fiftieth as many accounts, a twentieth
-- as many drills, 1 plan for 250 duties. All names are invented and say so. Times are spread over past and future, units in turn, so that
-- each page finds something of everything. Words: 示例 in every title, 排水 in a sixth, 稀见泵闸 in twenty, 量子纠缠 in none.
begin;
create temporary table place on commit drop as
  select row_number() over (order by jurisdiction) - 1 as n, jurisdiction from jurisdiction.unit
  where jurisdiction like '420106%' and length(jurisdiction) >= 9;
create temporary table words on commit drop as
  select array['社区消防安全', '地下空间排水', '养老机构疏散', '学校食堂卫生', '城市内涝排涝', '加油加气站点'] as topic,
    array['应急预案', '处置方案', '操作手册', '保障措施'] as form, (select count(*)::int from place) as units;

insert into obligation.obligation (id, jurisdiction, district, kind, subject_type, subject_id, title, owner_position, rule, period,
  clock_start, due, weekends_only, opened_at, opened_by)
select gen_random_uuid(), p.jurisdiction, '420106',
  (array['PLAN_EVALUATION', 'PLAN_FILING', 'PLAN_DRILL', 'STOCK_TAKE', 'TRAINING'])[1 + i % 5], 'plan', gen_random_uuid(),
  '示例' || topic[1 + i / 7 % 6] || case when i % greatest(:rows / 20, 1) = 7 then '稀见泵闸' else form[1 + i / 11 % 4] end || i,
  '应急办主任', (array['plan-evaluation', 'plan-filing', 'plan-drill', 'stock-take', 'training'])[1 + i % 5], '3y', current_date - 800,
  case when i % 10 = 0 then current_date - 1 - i / 10 % 90 else current_date + i % 1000 end, false, now(), gen_random_uuid()
from words, generate_series(1, :rows) i join place p on p.n = i % (select units from words);

create temporary table point_made on commit drop as
  select i, gen_random_uuid() as id, gen_random_uuid() as visit, p.jurisdiction,
    '示例' || topic[1 + i / 7 % 6] || case when i % greatest(:rows / 100, 1) = 7 then '稀见泵闸' else '点' end || i as name
  from words, generate_series(1, :rows / 5) i join place p on p.n = i % (select units from words);
insert into inspection.point (id, jurisdiction, district, revision, code, name, type, colour, round, address, responsible_unit,
  longitude, latitude, datum, last_visit, last_visited_at, round_due, made_at, changed_at)
select id, jurisdiction, '420106', 0, translate(lpad(to_hex(i), 8, 'X'), '01abcdef', 'YZABCDEF'), name,
  (array['SMALL_SHOP', 'GAS_RESTAURANT'])[1 + i % 2], (array['RED', 'ORANGE', 'YELLOW', 'BLUE'])[1 + i % 4], 'OTHER',
  '示例路' || i % 900 || '号', '示例商贸行' || i % 5000, 114.3 + i % 1000 * 0.0001, 30.5 + i / 1000 * 0.0001, 'CGCS2000',
  visit, now() - i % 60 * interval '1 day', current_date - 3 + i % 60, now() - i * interval '1 minute', now() - i * interval '1 minute'
from point_made;
insert into inspection.visit (id, jurisdiction, district, point, point_revision, point_name, checklist, checklist_title,
  checklist_number, account, worker, started_at, finished_at, received_at, clock_error_seconds, note, signed_by, passed, failed,
  not_applicable, photos, beside, content)
select visit, jurisdiction, '420106', id, 0, name, gen_random_uuid(), '示例检查表', 1, gen_random_uuid(), '王示例' || i % 300,
  now() - i % 60 * interval '1 day', now() - i % 60 * interval '1 day', now() - i % 60 * interval '1 day', 0, '', '', 9,
  (i % 9 = 0)::int, 0, 0, false, repeat('0', 64) from point_made;
insert into inspection.hazard (id, jurisdiction, district, revision, point, point_name, point_type, colour, item, description, grade,
  proposed, state, recurrences, responsible_unit, found_at, found_by, found_on, due_on, closed_on)
select gen_random_uuid(), jurisdiction, '420106', 0, id, name, 'SMALL_SHOP', 'YELLOW', 'item' || i % 9,
  '示例：疏散通道堆放杂物' || case when i % greatest(:rows / 200, 1) = 7 then '，稀见泵闸锈蚀' else '' end,
  case when i % 20 = 0 then 'MAJOR' else 'GENERAL' end, 'GENERAL',
  case when i % 10 = 0 then (array['FOUND', 'GRADED', 'NOTICED', 'RECTIFYING', 'SUBMITTED'])[1 + i / 10 % 5] else 'CLOSED' end,
  i % 40 / 39, '示例商贸行' || i % 5000, now() - i % 500 * interval '1 day', '王示例', current_date - i % 500,
  current_date - i % 500 + 15, case when i % 10 <> 0 then current_date - i % 500 + i % 12 end
from point_made where i <= :rows / 10;
insert into inspection.report (id, jurisdiction, district, point, text, secret, received_at, state, reviewed_at, reviewed_by, answer)
select gen_random_uuid(), jurisdiction, '420106', id,
  '示例：楼道堆了东西' || case when i % greatest(:rows / 100, 1) = 7 then '，稀见泵闸' else '' end, decode(md5(i::text), 'hex'),
  now() - i % 700 * interval '1 hour', (array['RECEIVED', 'TAKEN', 'DISMISSED'])[1 + least(i % 10, 2)],
  case when i % 10 > 0 then now() end, '', '' from point_made;

insert into account.account (id, jurisdiction, district, version, username, name, password, password_changed_at, password_one_time, created_at)
select gen_random_uuid(), p.jurisdiction, '420106', 0, 'city' || i, '示例' || (array['王', '李', '张', '欧'])[1 + i % 4] || i, '', now(), false, now()
from generate_series(1, :rows / 50) i join place p on p.n = i % (select units from words);

create temporary table plan_made on commit drop as
  select i, gen_random_uuid() as plan, gen_random_uuid() as version, p.jurisdiction, '示例' || topic[1 + i % 6] || form[1 + i / 6 % 4] || i as title
  from words, generate_series(1, :rows / 250) i join place p on p.n = i % (select units from words);
insert into plan.plan (id, jurisdiction, district, revision, kind, title, confidentiality, drafter, approver, in_force, shown, made_at, changed_at)
select plan, jurisdiction, '420106', 0, 'GENERAL', title, 'OPEN', '', '', version, version, now(), now() - i * interval '1 hour' from plan_made;
insert into plan.plan_version (id, plan, jurisdiction, district, revision, number, made_at, source_name, submitted_at, submission_note,
  approved_on, approved_by, issued_on, document_number, filing_note, filing_missing, filing_reference, published_place, published_link,
  published_short, ended_reason)
select version, plan, jurisdiction, '420106', 0, 1, now(), '', now(), '', '2024-01-01', '', date '2024-01-01' + i % 700, '示例〔2026〕' || i, '',
  '', '', '', '', false, '' from plan_made;
insert into plan.section (id, version, jurisdiction, district, position, depth, number, title, body, revision)
select gen_random_uuid(), version, jurisdiction, '420106', s - 1, 1, s::text, '第' || s || '节', '示例：接到预警后组织' || title, 0
from plan_made, generate_series(1, 10) s;

create temporary table drill_made on commit drop as
  select i, gen_random_uuid() as drill, p.jurisdiction, now() + (i % 1500 - 1100) * interval '1 day' as at
  from generate_series(1, :rows / 20) i join place p on p.n = i % (select units from words);
insert into drill.drill (id, jurisdiction, district, revision, title, form, content, purpose, announced, scenario, site, controller,
  safety_officer, attendance_code, starts_at, ends_at, state, made_at, made_by, started_at, ended_at, evaluated_at, overall)
select drill, jurisdiction, '420106', 0, '示例演练' || topic[1 + i % 6] || i, (array['TABLE_TOP', 'LIVE'])[1 + i % 2], 'SINGLE', 'CHECK', true, '', '',
  '', '', 'X', at, at + interval '1 hour', case when at < now() then 'EVALUATED' else 'PLANNED' end, now(), '',
  case when at < now() then at end, case when at < now() then at + interval '1 hour' end, case when at < now() then now() end,
  case when at < now() then (array['EXCELLENT', 'GOOD', 'FAIR', 'POOR'])[1 + i % 4] end
from drill_made, words;
insert into drill.cover (drill, subject_type, subject_id, jurisdiction, district, version, version_number, unit, title)
select d.drill, 'plan', m.plan, d.jurisdiction, '420106', m.version, 1, d.jurisdiction, m.title
from drill_made d join plan_made m on m.i = 1 + d.i % (:rows / 250);
insert into drill.schedule_line (id, jurisdiction, district, year, subject_type, subject_id, rule, title, due, day, reason, drafted_at)
select gen_random_uuid(), jurisdiction, '420106', extract(year from current_date)::int, 'plan', gen_random_uuid(), 'plan-drill', '示例预案 ' || i,
  date_trunc('year', current_date)::date + i % 365, date_trunc('year', current_date)::date + i % 365, 'due', now() from drill_made;
commit;
