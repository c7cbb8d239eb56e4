-- An evaluator may come from a unit below the drill's: the person then reads the drill and writes the own sheet, whatever the scope.
-- Policies are tried in the order of their names: these come after "scope", which most rows pass.
alter table drill.evaluator add column unit varchar(15) collate "C";
comment on column drill.evaluator.unit is 'The unit below that the evaluator comes from; nothing for the drill''s own unit';
create index evaluator_unit on drill.evaluator (unit, drill) where unit is not null;
create policy seen_by_evaluators on drill.evaluator for select to youbei_app using (unit = (select platform.scope_from()) collate "C");
create policy submitting on drill.evaluator for update to youbei_app using (unit = (select platform.scope_from()) collate "C");

create policy seen_by_evaluators on drill.drill for select to youbei_app using (exists (select from drill.evaluator e
  where e.drill = drill.id and e.unit = (select platform.scope_from()) collate "C"));

do $$
declare
  name text;
begin
  foreach name in array array['cover', 'objective', 'inject', 'participant', 'run_step', 'event'] loop
    execute format('create policy seen_by_evaluators on drill.%I for select to youbei_app using (exists (select from drill.evaluator e
      where e.drill = %I.drill and e.unit = (select platform.scope_from()) collate "C"))', name, name);
  end loop;
  foreach name in array array['rating', 'checklist_mark'] loop
    execute format('create policy seen_by_evaluators on drill.%I for all to youbei_app using (exists (select from drill.evaluator e
      where e.drill = %I.drill and e.account = %I.account and e.unit = (select platform.scope_from()) collate "C"))', name, name, name);
  end loop;
end
$$;
