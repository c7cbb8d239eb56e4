-- What everybody may know of a shelter is read across units: the nearest one often belongs to the community beside, which row-level
-- security hides. The function belongs to the role of jobs, and gives what is published and nothing else: of shelters that have been put
-- into use and have a place, without keys, owner, agreement, levels or who is inside. Only of the district that the scope lies in.
grant create on schema shelter to youbei_job;
set local role youbei_job;
create function shelter.published(east double precision, north double precision, most integer)
  returns table (id uuid, name varchar, stay varchar, address varchar, indoor numeric, outdoor numeric, unusable numeric,
    declared integer, night boolean, facilities varchar, hazards varchar, longitude numeric, latitude numeric, datum varchar, open boolean)
  language sql stable security definer set search_path = ''
begin atomic
  select s.id, s.name, s.stay, s.address, s.indoor, s.outdoor, s.unusable, s.declared, s.night, s.facilities, s.hazards,
    s.longitude, s.latitude, s.datum, s.state = 'OPEN'
  from shelter.shelter s
  where s.district = left(current_setting('youbei.scope_from'), 6) and s.state in ('READY', 'OPEN') and s.longitude is not null
  order by (s.latitude::double precision - north) ^ 2
    + ((s.longitude::double precision - east) * cos(radians(north))) ^ 2, s.id
  limit most;
end;
reset role;
revoke create on schema shelter from youbei_job;
revoke execute on function shelter.published(double precision, double precision, integer) from public;
grant execute on function shelter.published(double precision, double precision, integer) to youbei_app, youbei_job;
