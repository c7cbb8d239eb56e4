-- Filters of lists that a person keeps under a name of their own.
create table account.saved_view (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  account uuid not null,
  name varchar(60) not null check (name <> ''),
  address varchar(1000) not null check (address ~ '^/[a-z]'),
  made_at timestamptz not null,
  unique (account, jurisdiction, name)
);
call platform.scope_table('account.saved_view');
grant delete on account.saved_view to youbei_app;
