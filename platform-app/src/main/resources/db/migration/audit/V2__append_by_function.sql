-- The trail is appended to by function alone: the application's roles may neither insert an entry nor move the head of a chain. The functions
-- run as the owner and let through what belongs to the scope: its own part of the tree, the rest of its district, and units above.
drop policy append on audit.entry;
drop policy everybody on audit.head;
create policy everybody on audit.head for select to youbei_app, youbei_job using (true);
revoke insert on audit.entry from youbei_app, youbei_job;
revoke insert, update on audit.head from youbei_app, youbei_job;
create policy written_by_function on audit.entry for insert to current_user with check (true);
create policy moved_by_function on audit.head to current_user using (true) with check (true);

create function audit.demand_scope(code text) returns void language plpgsql stable set search_path = pg_catalog as $$
declare
  scope_from text := current_setting('youbei.scope_from');
  scope_to text := current_setting('youbei.scope_to');
begin
  if scope_from = '' or not (
      (code collate "C" >= scope_from collate "C" and code collate "C" < scope_to collate "C")
      or left(code, 6) = left(scope_from, 6)
      or starts_with(scope_from, code)) then
    raise exception 'the audit trail of % is not within the scope', code using errcode = '42501';
  end if;
end $$;

-- The last link of the chain of a unit's district, locked to the end of the transaction.
create function audit.locked_head(unit text) returns table (sequence bigint, hash bytea)
  language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
begin
  perform audit.demand_scope(unit);
  return query insert into audit.head as h (district, sequence, hash)
    values (rpad(left(unit, 6), 6, '0'), 0, decode(repeat('00', 32), 'hex'))
    on conflict (district) do update set sequence = h.sequence returning h.sequence, h.hash;
end $$;

-- Adds the next link and nothing else: its number and the hash before it must be the head's.
create function audit.append(id uuid, unit text, next bigint, at timestamptz, actor uuid, actor_name text, actor_roles text,
    actor_scope text, action text, subject_type text, subject_id uuid, before text, after text, last bytea, link bytea)
  returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  chain text := rpad(left(unit, 6), 6, '0');
begin
  perform audit.demand_scope(unit);
  update audit.head h set sequence = append.next, hash = append.link
    where h.district = chain and h.sequence = append.next - 1 and h.hash = append.last;
  if not found then
    raise exception 'this is not the next link of the chain' using errcode = '42501';
  end if;
  insert into audit.entry values (append.id, append.unit, chain, append.next, append.at, append.actor, append.actor_name,
    append.actor_roles, append.actor_scope, append.action, append.subject_type, append.subject_id, append.before, append.after,
    append.last, append.link);
  return append.next;
end $$;

revoke execute on function audit.demand_scope(text), audit.locked_head(text),
  audit.append(uuid, text, bigint, timestamptz, uuid, text, text, text, text, text, uuid, text, text, bytea, bytea) from public;
grant execute on function audit.locked_head(text),
  audit.append(uuid, text, bigint, timestamptz, uuid, text, text, text, text, text, uuid, text, text, bytea, bytea)
  to youbei_app, youbei_job;
