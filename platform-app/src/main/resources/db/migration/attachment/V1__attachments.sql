-- What was uploaded, and where its bytes are: a file on the volume named by its hash.
create schema if not exists attachment;
grant usage on schema attachment to youbei_app, youbei_job;

create table attachment.attachment (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  name varchar(150) not null check (name <> ''),
  type varchar(120) not null,
  size bigint not null check (size > 0),
  hash char(64) not null check (hash ~ '^[0-9a-f]{64}$'),
  stored_by uuid not null,
  stored_at timestamptz not null
);
create index attachment_unit on attachment.attachment (jurisdiction, id);
call platform.scope_table('attachment.attachment');
revoke update on attachment.attachment from youbei_app, youbei_job;
