-- An uploaded document as it was read, kept until a person has looked at it and made a plan of it.
create table plan.plan_import (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  account uuid not null,
  name varchar(100) not null,
  file_name varchar(255) not null,
  sha256 char(64) not null,
  size bigint not null,
  outline jsonb not null,
  uploaded_at timestamptz not null,
  plan uuid references plan.plan,
  saved_at timestamptz
);
create index plan_import_of_account on plan.plan_import (jurisdiction, account, uploaded_at);
call platform.scope_table('plan.plan_import');
