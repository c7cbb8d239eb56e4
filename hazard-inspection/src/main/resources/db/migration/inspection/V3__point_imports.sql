-- Rows of points as somebody uploaded them, kept until they are looked at and taken in.
create table inspection.point_import (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  account uuid not null,
  file_name varchar(255) not null,
  cells jsonb not null,
  uploaded_at timestamptz not null,
  taken_at timestamptz
);
create index point_import_of on inspection.point_import (jurisdiction, account, uploaded_at);
call platform.scope_table('inspection.point_import');
