-- An evaluator from a unit below the drill's notes findings too, and takes the own ones back, from its end until its report is approved.
alter table drill.finding add column noted_by uuid;
comment on column drill.finding.noted_by is 'The account that noted it; nothing for those noted before this column';
create policy seen_by_evaluators on drill.finding for select to youbei_app using (exists (select from drill.evaluator e
  where e.drill = finding.drill and e.unit = (select platform.scope_from()) collate "C"));
create policy noting on drill.finding for insert to youbei_app with check (exists (select from drill.evaluator e
  join drill.drill d on d.id = e.drill
  where e.drill = finding.drill and e.account = finding.noted_by and e.unit = (select platform.scope_from()) collate "C"
    and d.jurisdiction = finding.jurisdiction and d.ended_at is not null and d.report_approved_at is null));
create policy taking_back on drill.finding for delete to youbei_app using (exists (select from drill.evaluator e
  join drill.drill d on d.id = e.drill
  where e.drill = finding.drill and e.account = finding.noted_by and e.unit = (select platform.scope_from()) collate "C"
    and d.report_approved_at is null));
