-- Makes a full district out of the kept demo: its plans, points, hazards, visits, drills and duties again and again under ids of their own.
set session_replication_role = replica;

create procedure pg_temp.again(of regclass, times int, changes jsonb) language plpgsql as $$
declare
  kept text;
  written text;
begin
  select string_agg(quote_ident(attname), ', ' order by attnum),
    string_agg(coalesce(changes ->> attname, 'r.' || quote_ident(attname)), ', ' order by attnum)
  into kept, written
  from pg_attribute
  where attrelid = of and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '';
  execute format('insert into %1$s (%2$s) select %3$s from %1$s r, generate_series(1, %4$s) n', of, kept, written, times);
end $$;

call pg_temp.again('plan.plan', 8, '{"id": "md5(r.id::text || n)::uuid", "in_force": "md5(r.in_force::text || n)::uuid",
  "working": "md5(r.working::text || n)::uuid", "shown": "md5(r.shown::text || n)::uuid"}');
call pg_temp.again('plan.plan_version', 8, '{"id": "md5(r.id::text || n)::uuid", "plan": "md5(r.plan::text || n)::uuid",
  "document_number": "r.document_number || n"}');
call pg_temp.again('plan.section', 8, '{"id": "md5(r.id::text || n)::uuid", "version": "md5(r.version::text || n)::uuid",
  "parent": "md5(r.parent::text || n)::uuid"}');
call pg_temp.again('inspection.point', 20, '{"id": "md5(r.id::text || n)::uuid", "name": "r.name || n",
  "code": "upper(translate(left(md5(r.code || n), 8), ''01'', ''xy''))"}');
call pg_temp.again('inspection.hazard', 200, '{"id": "md5(r.id::text || n)::uuid", "contact_hash": "null"}');
call pg_temp.again('inspection.visit', 100, '{"id": "md5(r.id::text || n)::uuid"}');
call pg_temp.again('drill.drill', 60, '{"id": "md5(r.id::text || n)::uuid"}');
call pg_temp.again('obligation.obligation', 24, '{"id": "md5(r.id::text || n)::uuid", "subject_id": "md5(r.subject_id::text || n)::uuid"}');

set session_replication_role = default;
analyze;
