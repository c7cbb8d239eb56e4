-- People who act: who they are is sealed (Personal Information Protection Law articles 28 and 51); in the clear stands what lists show.
create schema if not exists person;
grant usage on schema person to youbei_app, youbei_job;

create table person.person (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null default 0,
  id_kind varchar(10) not null check (id_kind in ('RESIDENT', 'PASSPORT', 'PERMIT', 'NONE')),
  id_hash bytea,
  phone_hash bytea,
  name_hash bytea,
  sealed text not null,
  name_shown varchar(60) not null,
  id_shown varchar(20) not null,
  phone_shown varchar(40) not null,
  noticed_on date not null,
  notice_version varchar(20) not null,
  reached_on date,
  entered_on date not null,
  anonymised_on date
);
comment on column person.person.jurisdiction is 'The unit that entered the person first; other units see it by a membership';
comment on column person.person.id_hash is 'Keyed hash of kind and number, so that a person is one record in the district';
comment on column person.person.reached_on is 'The last day on which the person answered a call';
create unique index person_once on person.person (district, id_hash) where id_hash is not null;
create index person_by_phone on person.person (phone_hash) where phone_hash is not null;
create index person_by_name on person.person (name_hash) where name_hash is not null;
create index person_of_unit on person.person (jurisdiction, id);
call platform.scope_table('person.person');

create table person.membership (
  id uuid primary key,
  person uuid not null references person.person,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(10) not null check (kind in ('POST', 'TEAM', 'VOLUNTEER', 'STAFF')),
  since date not null,
  until date check (until >= since)
);
create unique index membership_once on person.membership (person, jurisdiction, kind) where until is null;
create index membership_of_person on person.membership (person);
create index membership_of_unit on person.membership (jurisdiction, person);
call platform.scope_table('person.membership');
create policy shown_to_members on person.person for select to youbei_app
  using (exists (select from person.membership m where m.person = person.id
    and m.jurisdiction >= current_setting('youbei.scope_from') and m.jurisdiction < current_setting('youbei.scope_to')));
create policy written_by_members on person.person for update to youbei_app
  using (exists (select from person.membership m where m.person = person.id
    and m.jurisdiction >= current_setting('youbei.scope_from') and m.jurisdiction < current_setting('youbei.scope_to')));

create table person.certificate (
  id uuid primary key,
  person uuid not null references person.person,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(40) collate "C" not null,
  number varchar(60) not null,
  issuer varchar(120) not null,
  issued date not null,
  until date check (until >= issued),
  checked_by varchar(120) not null,
  checked_on date not null,
  previous uuid references person.certificate,
  withdrawn_on date,
  remark varchar(300) not null default '',
  unique (person, kind, issued)
);
comment on column person.certificate.until is 'The last day, which still counts; null without an end';
comment on column person.certificate.previous is 'The certificate that this one renews';
create index certificate_of_person on person.certificate (person, kind, until);
create index certificate_ending on person.certificate (until, id) where until is not null and withdrawn_on is null;
create index certificate_of_unit on person.certificate (jurisdiction, until, id);
call platform.scope_table('person.certificate');
create policy shown_to_members on person.certificate for select to youbei_app
  using (exists (select from person.membership m where m.person = certificate.person
    and m.jurisdiction >= current_setting('youbei.scope_from') and m.jurisdiction < current_setting('youbei.scope_to')));

create table person.request (
  id uuid primary key,
  person uuid not null references person.person,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(12) not null check (kind in ('ACCESS', 'COPY', 'CORRECTION', 'DELETION')),
  asked_on date not null,
  note varchar(300) not null,
  answered_on date,
  answer varchar(500) not null default '',
  answered_by varchar(120) not null default ''
);
create index request_of_person on person.request (person, asked_on);
call platform.scope_table('person.request');

-- Whoever enters a person finds the one record of the district by the keyed hash, though another unit keeps it; nothing is told but its id, and the hash of its name.
grant create on schema person to youbei_job;
set local role youbei_job;
create function person.known(of_district text, hashes bytea[]) returns table (hash bytea, id uuid, name_hash bytea)
  language sql stable security definer set search_path = ''
begin atomic
  select p.id_hash, p.id, p.name_hash from person.person p where p.district = of_district and p.id_hash = any (hashes);
end;
reset role;
revoke create on schema person from youbei_job;
revoke execute on function person.known(text, bytea[]) from public;
grant execute on function person.known(text, bytea[]) to youbei_app, youbei_job;
