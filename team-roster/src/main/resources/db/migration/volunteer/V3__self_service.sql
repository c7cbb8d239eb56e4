-- A volunteer signs in by an account of their own, which an invitation leads to: a link that opens once and not for long. Only its hash is kept.
create table volunteer.invitation (
  id uuid primary key,
  volunteer uuid not null references volunteer.volunteer,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  secret_hash bytea not null unique,
  made_at timestamptz not null,
  made_by varchar(120) not null,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz,
  account uuid,
  ended_at timestamptz,
  check ((used_at is null) = (account is null))
);
comment on column volunteer.invitation.account is 'Which account it opened; from then on the row says whose record the account sees';
comment on column volunteer.invitation.ended_at is 'Since when neither the link nor the account opens the record';
create unique index invitation_once on volunteer.invitation (volunteer) where ended_at is null;
create unique index invitation_of_account on volunteer.invitation (account) where account is not null and ended_at is null;
call platform.scope_table('volunteer.invitation');
