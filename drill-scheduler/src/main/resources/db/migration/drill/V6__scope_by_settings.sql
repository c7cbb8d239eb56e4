-- Who comes from a unit below: the drills are gathered once for a statement, not looked up for each row.
drop policy taking_part on drill.participant;
drop policy checking_in on drill.participant;
create policy taking_part on drill.participant for select to youbei_app using (unit = current_setting('youbei.scope_from'));
create policy taking_part_in on drill.participant for update to youbei_app using (unit = current_setting('youbei.scope_from'));

drop policy taking_part on drill.drill;
create policy taking_part on drill.drill for select to youbei_app
  using ((announced or state not in ('PLANNED', 'PREPARED')) and id = any (array(select p.drill from drill.participant p
    where p.unit = current_setting('youbei.scope_from'))));
drop policy taking_part on drill.run_step;
create policy taking_part on drill.run_step for select to youbei_app
  using ((kind = 'STEP' or stamped_at is not null) and drill = any (array(select p.drill from drill.participant p
    where p.unit = current_setting('youbei.scope_from'))));
drop policy stamping on drill.run_step;
create policy stamping on drill.run_step for update to youbei_app
  using (kind = 'STEP' and drill = any (array(select p.drill from drill.participant p
    where p.unit = current_setting('youbei.scope_from'))));

drop policy seen_by_evaluators on drill.evaluator;
drop policy submitting on drill.evaluator;
create policy seen_by_evaluators on drill.evaluator for select to youbei_app using (unit = current_setting('youbei.scope_from'));
create policy submitting on drill.evaluator for update to youbei_app using (unit = current_setting('youbei.scope_from'));

drop policy seen_by_evaluators on drill.drill;
create policy seen_by_evaluators on drill.drill for select to youbei_app
  using (id = any (array(select e.drill from drill.evaluator e where e.unit = current_setting('youbei.scope_from'))));
do $$
declare
  name text;
begin
  foreach name in array array['cover', 'objective', 'inject', 'participant', 'run_step', 'event', 'finding'] loop
    execute format('drop policy seen_by_evaluators on drill.%I', name);
    execute format('create policy seen_by_evaluators on drill.%I for select to youbei_app
      using (drill = any (array(select e.drill from drill.evaluator e where e.unit = current_setting(''youbei.scope_from''))))', name);
  end loop;
  foreach name in array array['rating', 'checklist_mark'] loop
    execute format('drop policy seen_by_evaluators on drill.%I', name);
    execute format('create policy seen_by_evaluators on drill.%1$I for all to youbei_app using (exists (select from drill.evaluator e
      where e.drill = %1$I.drill and e.account = %1$I.account and e.unit = current_setting(''youbei.scope_from'')))', name);
  end loop;
end $$;

drop policy noting on drill.finding;
create policy submitting on drill.finding for insert to youbei_app with check (exists (select from drill.evaluator e
  join drill.drill d on d.id = e.drill
  where e.drill = finding.drill and e.account = finding.noted_by and e.unit = current_setting('youbei.scope_from')
    and d.jurisdiction = finding.jurisdiction and d.ended_at is not null and d.report_approved_at is null));
drop policy taking_back on drill.finding;
create policy taking_back on drill.finding for delete to youbei_app using (exists (select from drill.evaluator e
  join drill.drill d on d.id = e.drill
  where e.drill = finding.drill and e.account = finding.noted_by and e.unit = current_setting('youbei.scope_from')
    and d.report_approved_at is null));
