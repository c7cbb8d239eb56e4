-- What an administrator wants changed about who audits, until an auditor has confirmed it: nobody makes or unmakes an auditor alone.
create table account.auditor_change (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  account uuid not null references account.account,
  kind varchar(10) not null check (kind in ('GRANT', 'REVOKE', 'DISABLE', 'ENABLE')),
  scope varchar(15) check ((scope is not null) = (kind in ('GRANT', 'REVOKE'))),
  asked_by uuid not null,
  asked_by_name varchar(80) not null,
  asked_at timestamptz not null,
  settled_as varchar(10) check (settled_as in ('CONFIRMED', 'WITHDRAWN')),
  settled_by uuid,
  settled_at timestamptz,
  check ((settled_as is null) = (settled_by is null) and (settled_as is null) = (settled_at is null))
);
create unique index auditor_change_open on account.auditor_change (account, kind, coalesce(scope, '')) where settled_as is null;
create index auditor_change_list on account.auditor_change (jurisdiction, asked_at, id) where settled_as is null;
call platform.scope_table('account.auditor_change');
