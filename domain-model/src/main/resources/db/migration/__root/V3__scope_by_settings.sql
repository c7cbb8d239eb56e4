-- The scope as two settings that the policies read by themselves, set together as a transaction begins:
--   a unit and below      youbei.scope_from = '420106001', youbei.scope_to = '420106001~'
--   the whole tree        youbei.scope_from = '0',         youbei.scope_to = '~'
-- Never set, reading them is an error. After the transaction both are the EMPTY STRING on that pooled connection: from '' to '' holds no
-- row and takes none. Nothing ever means everything by being empty.
--
-- Written out with the built-in current_setting, because the planner folds it for its estimate, because it costs little per row, and because
-- a distributed PostgreSQL accepts it. A sub-select hides the value (the planner took any district for 0.5 % of the table), a function of
-- our own costs a call for each row.

-- The condition "this code is the scope's unit or below it", for policies.
create function platform.within_scope(code name default 'jurisdiction') returns text language sql immutable as $$
  select format('%1$I >= current_setting(''youbei.scope_from'') and %1$I < current_setting(''youbei.scope_to'')', code)
$$;

-- The condition "this code is the scope's unit or above it": the levels have 2, 4, 6, 9 and 12 digits.
create function platform.above_scope(code name default 'jurisdiction') returns text language sql immutable as $$
  select format('%I = any (array[%s])', code, (
    select string_agg(format('left(current_setting(''youbei.scope_from''), %s)', digits), ', ' order by digits)
    from unnest(array[2, 4, 6, 9, 12]) digits))
$$;

-- Puts a business table under the scope: people see and change their part of the tree, jobs the whole of it. Rows that somebody else may
-- read get a further policy in the module's own migration, with a name that sorts behind "scope": policies are tried in that order.
create or replace procedure platform.scope_table(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy scope on %s to youbei_app using (%s)', target, platform.within_scope());
  execute format('create policy whole_tree on %s to youbei_job using (true)', target);
  execute format('grant select, insert, update on %s to youbei_app, youbei_job', target);
end $$;

-- Lets the units below read those rows of a unit that fulfil the condition (a published plan, a checklist).
create procedure platform.show_below(target regclass, condition text default 'true') language plpgsql as $$
begin
  execute format('create policy shown_below on %s for select to youbei_app using (%s and (%s))', target, platform.above_scope(), condition);
end $$;

-- For tables that are under the scope already.
do $$
declare
  target regclass;
begin
  for target in select polrelid::regclass from pg_policy where polname = 'scope' loop
    execute format('alter policy scope on %s using (%s)', target, platform.within_scope());
  end loop;
end $$;

revoke execute on function platform.within_scope(name), platform.above_scope(name) from public;
revoke execute on procedure platform.show_below(regclass, text) from public;
