-- What a version says so that it can be acted on: responses, action steps, contacts, what they lean on, and figures.

create table plan.response (
  id uuid primary key,
  version uuid not null references plan.plan_version,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null,
  level smallint not null check (level between 1 and 4),
  trigger text not null,
  actions text not null,
  decider varchar(100) not null,
  unique (version, level)
);
call platform.scope_table('plan.response');

create table plan.action_step (
  id uuid primary key,
  version uuid not null references plan.plan_version,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null,
  position integer not null,
  post varchar(100) not null,
  action text not null check (action <> ''),
  minutes integer check (minutes between 0 and 43200),
  resources varchar(500) not null,
  level smallint check (level between 1 and 4),
  section uuid references plan.section on delete set null,
  unique (version, position) deferrable initially deferred
);
create index action_step_of_section on plan.action_step (section) where section is not null;
call platform.scope_table('plan.action_step');

create table plan.contact (
  id uuid primary key,
  version uuid not null references plan.plan_version,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  revision integer not null,
  position integer not null,
  name varchar(100) not null,
  post varchar(100) not null,
  unit varchar(100) not null,
  phone text,
  phone_shown varchar(40) not null,
  check (name <> '' or post <> ''),
  check ((phone is null) = (phone_shown = '')),
  unique (version, position) deferrable initially deferred
);
call platform.scope_table('plan.contact');
comment on column plan.contact.phone is 'encrypted with a key id; phone_shown is what pages print, a mobile number masked';

-- A section, a step or a contact leans on a thing that another module keeps; the label is its name when it was bound.
create table plan.binding (
  id uuid primary key,
  version uuid not null references plan.plan_version,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  section uuid references plan.section on delete cascade,
  step uuid references plan.action_step on delete cascade,
  contact uuid references plan.contact on delete cascade,
  kind varchar(12) not null check (kind in ('POSITION', 'PHONE', 'TEAM', 'SHELTER', 'STOCK')),
  reference varchar(80) not null check (reference <> ''),
  label varchar(200) not null,
  quota numeric(14, 3) check (quota > 0),
  quota_unit varchar(20) not null,
  check (num_nonnulls(section, step, contact) = 1),
  unique nulls not distinct (version, section, step, contact, kind, reference)
);
create index binding_of_thing on plan.binding (kind, reference);
create index binding_of_section on plan.binding (section) where section is not null;
create index binding_of_step on plan.binding (step) where step is not null;
create index binding_of_contact on plan.binding (contact) where contact is not null;
call platform.scope_table('plan.binding');

-- Pictures are decoded and written anew before they come here; versions of a plan share them.
create table plan.picture (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  sha256 char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
  type varchar(20) not null check (type in ('image/png', 'image/jpeg')),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  content bytea not null,
  unique (jurisdiction, sha256)
);
call platform.scope_table('plan.picture');

-- A figure is named in the text by its number; the number never changes, wherever the text moves.
create table plan.figure (
  version uuid not null references plan.plan_version,
  number integer not null check (number > 0),
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  picture uuid not null references plan.picture,
  caption varchar(200) not null,
  primary key (version, number)
);
create index figure_of_picture on plan.figure (picture);
call platform.scope_table('plan.figure');

grant delete on plan.response, plan.action_step, plan.contact, plan.binding, plan.figure, plan.unplaced_text to youbei_app;

-- As with sections: what is in force and open may be read by the units below.
do $$
declare of_version text;
begin
  foreach of_version in array array['response', 'action_step', 'contact', 'binding', 'figure'] loop
    execute format('create policy issued_above on plan.%1$I for select to youbei_app using (exists (select from plan.plan p'
      || ' where p.in_force = %1$I.version and p.confidentiality = ''OPEN'''
      || ' and starts_with((select platform.scope_from()), p.jurisdiction)))', of_version);
  end loop;
end $$;
create policy issued_above on plan.picture for select to youbei_app
  using (exists (select from plan.figure f join plan.plan p on p.in_force = f.version
    where f.picture = picture.id and p.confidentiality = 'OPEN'
      and starts_with((select platform.scope_from()), p.jurisdiction)));
