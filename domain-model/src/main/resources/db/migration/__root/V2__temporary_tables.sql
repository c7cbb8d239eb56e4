-- Imports check a whole file in a temporary table before anything of it is taken.
do $$
begin
  execute format('grant temporary on database %I to youbei_app, youbei_job', current_database());
end $$;
