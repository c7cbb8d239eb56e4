-- Spreads the tables that have the shape over the workers, by district; run by psql as a superuser on the coordinator, on an empty database or a
-- filled one, while the platform is stopped. It may be run again after an upgrade: what is distributed already is left alone.
-- What does not have the shape stays on the coordinator and is printed with its reason.
\set ON_ERROR_STOP on
begin;

create temporary table shape on commit drop as
-- shape begins: every table of the product, what it is meant to be, and what keeps it from that
with product as (
  select c.oid, n.nspname || '.' || c.relname as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^(pg_|information_schema$|citus|columnar)' and n.nspname <> 'public'
    and c.relname !~ '^flyway_schema_history'
),
district as (
  select a.attrelid as oid, a.attnum from pg_attribute a where a.attname = 'district' and not a.attisdropped
),
fault as (
  select p.oid, 'key ' || i.indexrelid::regclass || ' without the district' as fault
  from product p join pg_index i on i.indrelid = p.oid join district d on d.oid = p.oid
  where (i.indisunique or i.indisexclusion) and not d.attnum = any (i.indkey::int2[])
  union all
  select p.oid, 'reference ' || f.conname || ' without the district'
  from product p join pg_constraint f on f.conrelid = p.oid and f.contype = 'f' join district d on d.oid = p.oid
  where not d.attnum = any (f.conkey) and exists (select from district t where t.oid = f.confrelid)
  union all
  select p.oid, 'trigger ' || t.tgname
  from product p join pg_trigger t on t.tgrelid = p.oid and not t.tgisinternal join district d on d.oid = p.oid
  union all
  select p.oid, 'policy ' || r.polname || ' with a sub-select'
  from product p join pg_policy r on r.polrelid = p.oid join district d on d.oid = p.oid
  where coalesce(r.polqual::text, '') || coalesce(r.polwithcheck::text, '') like '%{SUBLINK%'
  union all
  select p.oid, 'sequence of ' || a.attname
  from product p join pg_attribute a on a.attrelid = p.oid join district d on d.oid = p.oid
  where a.attnum > 0 and not a.attisdropped
    and (a.attidentity <> '' or exists (select from pg_attrdef e where e.adrelid = p.oid and e.adnum = a.attnum
      and pg_get_expr(e.adbin, e.adrelid) like 'nextval(%'))
)
select p.name, exists (select from district d where d.oid = p.oid) as by_district, f.fault
from product p left join fault f on f.oid = p.oid
-- shape ends
;

-- The same everywhere and written by few: a copy on every worker.
create temporary table reference on commit drop as
select name from shape where not by_district and name in ('obligation.calendar_day') and fault is null;

do $$
declare
  one record;
begin
  for one in select r.name from reference r
      where not exists (select from pg_dist_partition d where d.logicalrelid = r.name::regclass) loop
    perform create_reference_table(one.name);
    raise notice 'a copy on every worker: %', one.name;
  end loop;
  -- A table that refers to another one can be spread only with it.
  for one in
    with recursive sound as (
      select s.name from shape s where s.by_district group by s.name having count(s.fault) = 0
    ),
    bound as (
      select f.conrelid::regclass::text as child, f.confrelid::regclass::text as parent from pg_constraint f where f.contype = 'f'
    ),
    unsound as (
      select b.child as name from bound b
      where b.parent not in (select name from sound) and b.parent not in (select name from reference) and b.child <> b.parent
      union
      select b.child from bound b join unsound u on u.name = b.parent
    ),
    held as (
      select b.parent as name from bound b where b.child not in (select name from sound where name not in (select name from unsound))
      union
      select b.parent from bound b join held h on h.name = b.child
    )
    select s.name, (select count(*) from bound b where b.child = s.name) as parents from sound s
    where s.name not in (select name from unsound) and s.name not in (select name from held)
      and not exists (select from pg_dist_partition d where d.logicalrelid = s.name::regclass)
    order by parents, s.name
  loop
    perform create_distributed_table(one.name, 'district', colocate_with => 'default');
    raise notice 'by district: %', one.name;
  end loop;
  for one in select s.name, string_agg(s.fault, '; ' order by s.fault) as why from shape s where s.by_district and s.fault is not null group by s.name
      order by s.name loop
    raise notice 'stays on the coordinator: % (%)', one.name, one.why;
  end loop;
end
$$;

commit;
