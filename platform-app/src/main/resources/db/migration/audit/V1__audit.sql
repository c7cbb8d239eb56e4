-- Who did what to which row. Append-only: no right to change, and a trigger for those who have every right.
create schema if not exists audit;
grant usage on schema audit to youbei_app, youbei_job;

create table audit.entry (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  sequence bigint not null check (sequence > 0),
  at timestamptz not null,
  actor uuid not null,
  actor_name varchar(80) not null,
  actor_roles varchar(200) not null,
  actor_scope varchar(15) not null,
  action varchar(80) not null,
  subject_type varchar(60) not null,
  subject_id uuid not null,
  before text not null check (jsonb_typeof(before::jsonb) = 'object'),
  after text not null check (jsonb_typeof(after::jsonb) = 'object'),
  previous bytea not null,
  hash bytea not null,
  unique (district, sequence)
);
create index entry_unit on audit.entry (jurisdiction, id desc);
create index entry_subject on audit.entry (subject_id, id desc);
create index entry_actor on audit.entry (actor, id desc);
call platform.scope_table('audit.entry');
revoke update on audit.entry from youbei_app, youbei_job;
-- Everybody may append, also about a unit above their own (a plan handed in); they read their own part only.
create policy append on audit.entry for insert to youbei_app with check (true);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = '42501';
end $$;
create trigger append_only before update or delete on audit.entry for each row execute function audit.refuse_change();
create trigger append_only_whole before truncate on audit.entry for each statement execute function audit.refuse_change();

-- The last link of each district's chain; locked while one is added. It tells nothing of the entries.
create table audit.head (
  district char(6) primary key,
  sequence bigint not null,
  hash bytea not null
);
alter table audit.head enable row level security;
alter table audit.head force row level security;
create policy everybody on audit.head to youbei_app, youbei_job using (true);
grant select, insert, update on audit.head to youbei_app, youbei_job;
comment on column audit.entry.hash is 'SHA-256 of the entry as canonical JSON, with the hash before it';
