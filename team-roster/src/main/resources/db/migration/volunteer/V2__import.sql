-- Whoever takes volunteers in from a table learns that a number is one of a volunteer of the district already, and nothing of who or where.
grant create on schema volunteer to youbei_job;
set local role youbei_job;
create function volunteer.taken(of_district text, hashes bytea[]) returns table (hash bytea)
  language sql stable security definer set search_path = ''
begin atomic
  select v.id_hash from volunteer.volunteer v
  where v.district = of_district and v.id_hash = any (hashes) and v.state not in ('REFUSED', 'EXITED');
end;
reset role;
revoke create on schema volunteer from youbei_job;
revoke execute on function volunteer.taken(text, bytea[]) from public;
grant execute on function volunteer.taken(text, bytea[]) to youbei_app, youbei_job;
