drop index inspection.point_counted;
-- How many open points of each kind a unit has, by the day of their last visit: what lists count and what the overview says is visited. Follows
-- every statement in its transaction.
create table inspection.point_tally (
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  type varchar(30) not null,
  visited_on date not null,
  count bigint not null,
  primary key (jurisdiction, visited_on, type, district)
) with (fillfactor = 80);
comment on column inspection.point_tally.visited_on is 'In China; -infinity for points that nobody has visited';
call platform.scope_table('inspection.point_tally');
grant delete on inspection.point_tally to youbei_app, youbei_job;

create function inspection.visited_on(visited_at timestamptz) returns date language sql stable parallel safe as $$
  select coalesce((visited_at at time zone 'Asia/Shanghai')::date, date '-infinity')
$$;
insert into inspection.point_tally (jurisdiction, district, type, visited_on, count)
select jurisdiction, district, type, inspection.visited_on(last_visited_at), count(*) from inspection.point where closed_on is null
group by 1, 2, 3, 4;

create function inspection.point_inserted() returns trigger language plpgsql as $$
begin
  insert into inspection.point_tally as t (jurisdiction, district, type, visited_on, count)
  select jurisdiction, district, type, inspection.visited_on(last_visited_at), count(*) from added where closed_on is null
  group by 1, 2, 3, 4 order by 1, 4, 3, 2
  on conflict (jurisdiction, visited_on, type, district) do update set count = t.count + excluded.count;
  return null;
end $$;
-- Days that no point was visited on for the last time go, so that the table does not grow with what has been.
create function inspection.point_updated() returns trigger language plpgsql as $$
declare
  emptied bigint;
begin
  with moved as (
    insert into inspection.point_tally as t (jurisdiction, district, type, visited_on, count)
    select jurisdiction, district, type, visited_on, sum(n) from (
      select jurisdiction, district, type, inspection.visited_on(last_visited_at) as visited_on, 1 as n from added where closed_on is null
      union all
      select jurisdiction, district, type, inspection.visited_on(last_visited_at), -1 from removed where closed_on is null) every
    group by 1, 2, 3, 4 having sum(n) <> 0 order by 1, 4, 3, 2
    on conflict (jurisdiction, visited_on, type, district) do update set count = t.count + excluded.count
    returning count)
  select count(*) into emptied from moved where count = 0;
  if emptied > 0 then
    delete from inspection.point_tally t using (
      select distinct jurisdiction, district, type, inspection.visited_on(last_visited_at) as visited_on from removed) r
    where t.jurisdiction = r.jurisdiction and t.visited_on = r.visited_on and t.type = r.type and t.district = r.district and t.count = 0;
  end if;
  return null;
end $$;
create trigger point_inserted after insert on inspection.point
  referencing new table as added for each statement execute function inspection.point_inserted();
create trigger point_updated after update on inspection.point
  referencing new table as added old table as removed for each statement execute function inspection.point_updated();
