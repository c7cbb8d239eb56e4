-- What somebody was typing into a form, encrypted; replaced every few seconds and gone after seven days or with the form.
create table account.draft (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  account uuid not null,
  form varchar(120) not null check (form ~ '^[a-z0-9.-]+$'),
  fields text not null,
  saved_at timestamptz not null,
  unique (account, jurisdiction, form)
);
call platform.scope_table('account.draft');
grant delete on account.draft to youbei_app;
