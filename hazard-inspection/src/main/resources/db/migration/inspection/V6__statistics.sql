-- A community has a few thousandths of the rows: less than one of the hundred steps that statistics have by default.
do $$
declare
  target text;
begin
  foreach target in array array['point', 'visit', 'hazard', 'report'] loop
    execute format('alter table inspection.%I alter column jurisdiction set statistics 500', target);
    execute format('analyze inspection.%I (jurisdiction)', target);
  end loop;
end $$;
