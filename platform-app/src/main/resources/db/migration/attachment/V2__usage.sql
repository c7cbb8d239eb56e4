-- How many bytes the files of each unit have, so that nobody adds them all up for each new one.
create table attachment.usage (
  jurisdiction varchar(15) collate "C" primary key,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  bytes bigint not null check (bytes >= 0)
);
alter table attachment.attachment no force row level security;
insert into attachment.usage select jurisdiction, district, sum(size) from attachment.attachment group by jurisdiction, district;
alter table attachment.attachment force row level security;
call platform.scope_table('attachment.usage');

create function attachment.count_usage() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into attachment.usage as u values (new.jurisdiction, new.district, new.size)
    on conflict (jurisdiction) do update set bytes = u.bytes + excluded.bytes;
  else
    update attachment.usage set bytes = bytes - old.size where jurisdiction = old.jurisdiction;
  end if;
  return null;
end $$;
-- At the end of the transaction: the row is locked for that moment only, and never before the audit trail's head, which would make two
-- transactions wait for each other.
create constraint trigger count_usage after insert or delete on attachment.attachment
  deferrable initially deferred for each row execute function attachment.count_usage();
