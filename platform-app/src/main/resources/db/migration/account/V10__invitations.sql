-- Links by which the person of a new account chooses a password, in place of a one-time password on a slip. Only the hash of the secret is kept.
create table account.invitation (
  id uuid not null,
  account uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  secret_hash bytea not null,
  made_at timestamptz not null,
  made_by varchar(80) not null,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz,
  primary key (district, id)
);
create unique index invitation_secret on account.invitation (secret_hash, district);
create index invitation_of_account on account.invitation (account, district);
call platform.scope_table('account.invitation');
