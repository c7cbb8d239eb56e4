-- How many open duties fall due on which day: what the calendar shows of each day, and between midnight and the sweep what has fallen due
-- but is not yet noted. Follows every statement in its transaction, as obligation.tally does.
create table obligation.due_tally (
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  due date not null,
  kind varchar(40) not null,
  counted varchar(14) not null check (counted in ('PAUSED', 'OVERDUE', 'DUE_SOON', 'UPCOMING')),
  count bigint not null,
  primary key (jurisdiction, due, kind, counted, district)
) with (fillfactor = 80);
create index due_tally_by_day on obligation.due_tally (due, jurisdiction);
-- Empty for past days after a sweep.
create index due_tally_unnoted on obligation.due_tally (due, jurisdiction) where counted in ('DUE_SOON', 'UPCOMING');
call platform.scope_table('obligation.due_tally');
grant delete on obligation.due_tally to youbei_app, youbei_job;
alter table obligation.due_tally alter column jurisdiction set statistics 500;
insert into obligation.due_tally (jurisdiction, district, due, kind, counted, count)
select jurisdiction, district, due, kind, counted, count(*) from obligation.obligation where closed_as is null group by 1, 2, 3, 4, 5;

create or replace function obligation.tally_inserted() returns trigger language plpgsql as $$
begin
  insert into obligation.tally as t (jurisdiction, district, kind, counted, count)
  select jurisdiction, district, kind, counted, count(*) from added
  group by district, jurisdiction, kind, counted order by district, jurisdiction, kind, counted
  on conflict (district, jurisdiction, kind, counted) do update set count = t.count + excluded.count;
  insert into obligation.due_tally as t (jurisdiction, district, due, kind, counted, count)
  select jurisdiction, district, due, kind, counted, count(*) from added where closed_as is null
  group by jurisdiction, due, kind, counted, district order by jurisdiction, due, kind, counted, district
  on conflict (jurisdiction, due, kind, counted, district) do update set count = t.count + excluded.count;
  return null;
end $$;
create or replace function obligation.tally_updated() returns trigger language plpgsql as $$
declare
  emptied bigint;
begin
  insert into obligation.tally as t (jurisdiction, district, kind, counted, count)
  select jurisdiction, district, kind, counted, sum(n) from (
    select jurisdiction, district, kind, counted, count(*) as n from added group by 1, 2, 3, 4
    union all
    select jurisdiction, district, kind, counted, -count(*) from removed group by 1, 2, 3, 4) moved
  group by district, jurisdiction, kind, counted having sum(n) <> 0
  order by district, jurisdiction, kind, counted
  on conflict (district, jurisdiction, kind, counted) do update set count = t.count + excluded.count;
  -- Days that nothing is due on any more go, so that the table does not grow with what has been.
  with moved as (
    insert into obligation.due_tally as t (jurisdiction, district, due, kind, counted, count)
    select jurisdiction, district, due, kind, counted, sum(n) from (
      select jurisdiction, district, due, kind, counted, count(*) as n from added where closed_as is null group by 1, 2, 3, 4, 5
      union all
      select jurisdiction, district, due, kind, counted, -count(*) from removed where closed_as is null group by 1, 2, 3, 4, 5) every
    group by jurisdiction, due, kind, counted, district having sum(n) <> 0
    order by jurisdiction, due, kind, counted, district
    on conflict (jurisdiction, due, kind, counted, district) do update set count = t.count + excluded.count
    returning jurisdiction, due, kind, counted, district, count)
  select count(*) into emptied from moved where count = 0;
  if emptied > 0 then
    delete from obligation.due_tally t using (
      select distinct jurisdiction, due, kind, counted, district from removed where closed_as is null) r
    where t.jurisdiction = r.jurisdiction and t.due = r.due and t.kind = r.kind and t.counted = r.counted and t.district = r.district
      and t.count = 0;
  end if;
  return null;
end $$;
