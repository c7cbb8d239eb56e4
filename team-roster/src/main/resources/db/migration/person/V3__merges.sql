-- Two records that turn out to be one person: everything of the one goes to the other, row by row, so that it can be put back.
alter table person.person add column merged_into uuid references person.person check (merged_into <> id);
create index person_merged on person.person (merged_into) where merged_into is not null;

create table person.merge (
  id uuid primary key,
  kept uuid not null references person.person,
  gone uuid not null references person.person check (gone <> kept),
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  reason varchar(300) not null,
  merged_on date not null,
  merged_by varchar(120) not null,
  undone_on date,
  undone_by varchar(120) not null default ''
);
create unique index merge_once on person.merge (gone) where undone_on is null;
create index merge_of_kept on person.merge (kept, merged_on);
call platform.scope_table('person.merge');

create table person.merge_row (
  merge uuid not null references person.merge,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  what varchar(30) not null,
  thing uuid not null,
  primary key (merge, what, thing)
);
call platform.scope_table('person.merge_row');

-- Whoever merges must see every unit that knows either of the two; that there is another one is all that is told.
-- A number leads to the record that goes on.
grant create on schema person to youbei_job;
set local role youbei_job;
create function person.units_of(people uuid[]) returns table (unit text)
  language sql stable security definer set search_path = ''
begin atomic
  select m.jurisdiction::text from person.membership m where m.person = any (people)
  union select p.jurisdiction::text from person.person p where p.id = any (people);
end;
create or replace function person.known(of_district text, hashes bytea[]) returns table (hash bytea, id uuid, name_hash bytea)
  language sql stable security definer set search_path = ''
begin atomic
  select p.id_hash, coalesce(p.merged_into, p.id), p.name_hash from person.person p where p.district = of_district and p.id_hash = any (hashes);
end;
reset role;
revoke create on schema person from youbei_job;
revoke execute on function person.units_of(uuid[]) from public;
grant execute on function person.units_of(uuid[]) to youbei_app, youbei_job;
