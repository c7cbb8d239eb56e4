-- A shift may be open to the volunteers of the units below, such as a street's to those of its communities.
alter table volunteer.shift add below boolean not null default false;
comment on column volunteer.shift.below is 'Whether volunteers of the units below sign up by themselves';

-- Who has signed up belongs to the unit of the volunteer: it is seen there, and by the unit of the shift above.
set local role youbei_job;
update volunteer.signup s set jurisdiction = v.jurisdiction, district = v.district
from volunteer.volunteer v where v.id = s.volunteer and v.jurisdiction <> s.jurisdiction;
reset role;

-- The units below see what is open to them, and shifts that somebody of theirs was signed up for. Nobody but the unit of a shift changes it.
alter table volunteer.shift add joined_below boolean not null default false;
comment on column volunteer.shift.joined_below is 'Whether somebody of a unit below was ever signed up';
set local role youbei_job;
update volunteer.shift f set joined_below = true
where exists (select from volunteer.signup s where s.shift = f.id and s.jurisdiction <> f.jurisdiction);
reset role;
call platform.show_below('volunteer.shift', 'below or joined_below');

-- How many have signed up, whoever they are: a unit sees only its own among them.
grant create on schema volunteer to youbei_job;
set local role youbei_job;
create function volunteer.signed(of_shift uuid) returns bigint language sql stable security definer set search_path = ''
begin atomic
  select count(*) from volunteer.signup s where s.shift = of_shift and s.withdrawn_at is null;
end;
reset role;
revoke create on schema volunteer from youbei_job;
revoke execute on function volunteer.signed(uuid) from public;
grant execute on function volunteer.signed(uuid) to youbei_app, youbei_job;

-- Somebody offers their place in a shift, another takes it, and the unit of the shift agrees. Until then the first one is expected.
alter table volunteer.shift add constraint shift_of_district unique (district, id);
alter table volunteer.volunteer add constraint volunteer_of_district unique (district, id);
create table volunteer.swap (
  id uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  shift uuid not null,
  giver uuid not null,
  taker uuid check (taker <> giver),
  reason varchar(300) not null check (reason <> ''),
  state varchar(10) not null check (state in ('OFFERED', 'TAKEN', 'FILLED', 'DECLINED', 'BACK', 'LAPSED')),
  offered_at timestamptz not null,
  ended_at timestamptz,
  ended_by varchar(120) not null default '',
  remark varchar(300) not null default '',
  primary key (district, id),
  foreign key (district, shift) references volunteer.shift (district, id),
  foreign key (district, giver) references volunteer.volunteer (district, id),
  foreign key (district, taker) references volunteer.volunteer (district, id),
  check (taker is not null or state not in ('TAKEN', 'FILLED', 'DECLINED')),
  check ((ended_at is null) = (state in ('OFFERED', 'TAKEN')))
);
comment on table volunteer.swap is 'The jurisdiction is that of the shift; the units below read that a place is offered, and no name';
create unique index swap_once on volunteer.swap (district, shift, giver) where ended_at is null;
create index swap_of_shift on volunteer.swap (shift, offered_at);
create index swap_by_id on volunteer.swap (id);
call platform.scope_table('volunteer.swap');
call platform.show_below('volunteer.swap');
