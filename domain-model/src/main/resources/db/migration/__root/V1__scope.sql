-- The two roles of the application, and the scope that row-level policies compare with.
--
-- youbei_app serves people and owns nothing. youbei_job does whole-tree work: youbei_app may become it for one transaction
-- (set local role), but inherits nothing from it, or every policy of the job would hold for everybody.
do $$
begin
  if not exists (select from pg_roles where rolname = 'youbei_app') then
    create role youbei_app nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'youbei_job') then
    create role youbei_job nologin;
  end if;
end $$;
alter role youbei_app noinherit;
grant youbei_job to youbei_app;
-- Whoever migrates must be able to become the application's role, which is how the pool works on a server with one sign-in.
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant youbei_app to %I', current_user);
  end if;
end $$;

create schema if not exists platform;
grant usage on schema platform to youbei_app, youbei_job;

-- After SET LOCAL ends with its transaction, the setting is the EMPTY STRING on that pooled connection, not an error. A policy
-- that reads '' as "everything" would leak on every reused connection: the whole tree is '*', and anything else raises.
create function platform.scope_from() returns text language plpgsql stable parallel safe as $$
declare s text := current_setting('youbei.scope', true);
begin
  if s = '*' then return ''; end if;
  if s ~ '^[0-9]{2,15}$' then return s; end if;
  raise exception 'no scope set' using errcode = '42501';
end $$;

create function platform.scope_to() returns text language plpgsql stable parallel safe as $$
declare s text := current_setting('youbei.scope', true);
begin
  if s = '*' then return '~'; end if;
  if s ~ '^[0-9]{2,15}$' then return s || '~'; end if;
  raise exception 'no scope set' using errcode = '42501';
end $$;

-- Puts a business table under the scope: people see and change their part of the tree, jobs the whole of it. Rows that
-- somebody else may read (a superior's published plan) get a further policy in the module's own migration.
create procedure platform.scope_table(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy scope on %s to youbei_app using (jurisdiction >= (select platform.scope_from()) collate "C"'
    || ' and jurisdiction < (select platform.scope_to()) collate "C")', target);
  execute format('create policy whole_tree on %s to youbei_job using (true)', target);
  execute format('grant select, insert, update on %s to youbei_app, youbei_job', target);
end $$;
revoke execute on procedure platform.scope_table(regclass) from public;
