-- Finding rows by what their texts say, any word of one character upward. pg_trgm does not help: in a cluster with a built-in locale it takes
-- Chinese for no letters, and most words people look for are shorter than its three characters. So an index holds single characters and pairs.

-- Full-width and other compatible forms as the plain ones, Latin in lower case. org.youbei.listing.SearchWord does the same to what was typed.
create function platform.folded(words text) returns text language sql immutable strict parallel safe as $$
  select lower(normalize(words, NFKC) collate "C")
$$;

-- Characters and pairs of a text. Three times as fast as the same in SQL, and it runs for each new row.
create function platform.grams(words text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
  grams text[] := string_to_array(platform.folded(words), null);
  singles integer := cardinality(grams);
begin
  for at in 1 .. singles - 1 loop
    grams[singles + at] := grams[at] || grams[at + 1];
  end loop;
  return grams;
end $$;

-- Lets the text of a table be searched: an index, and a function TABLE_said that gives the ids of rows that say it, if these are fewer than
-- "most".
--
-- A condition that may fail with an error on a hidden row is never given to an index under row-level security, and the operators of arrays and
-- texts are of that kind. So the function looks as the role of jobs, states the condition of the scope itself, and gives back ids only, which
-- the caller then reads under the policies. Without a scope it raises like everything else.
--
-- words: the text, an expression of the table's columns. readable: which rows the scope may read.
create procedure platform.search_table(target regclass, words text, readable text default platform.within_scope()) language plpgsql as $$
declare
  place text;
  name text;
begin
  select n.nspname, c.relname into strict place, name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target;
  -- What waits to be put into the index is read by every search, so it is kept short.
  execute format('create index %I on %s using gin (platform.grams(%s)) with (gin_pending_list_limit = 512)', name || '_saying', target, words);
  -- Whether to use the index is not left to the planner, so statistics of pairs would only make ANALYZE slow.
  execute format('alter index %I.%I alter column 1 set statistics 0', place, name || '_saying');
  execute format($function$
    create function %1$I.%2$I(grams text[], plain text[], folded text[], most integer, out ids uuid[], out complete boolean)
    language sql stable security definer set search_path = '' as $body$
      select coalesce(array_agg(found.id), '{}'), count(*) < most from (
        select id from %3$s
        where platform.grams(%4$s) operator(pg_catalog.@>) grams
          and (%4$s) like all (plain)
          and (cardinality(folded) = 0 or platform.folded(%4$s) like all (folded))
          and (%5$s)
        limit most) found
    $body$
    $function$, place, name || '_said', target, words, readable);
  execute format('revoke execute on function %I.%I from public', place, name || '_said');
  execute format('grant execute on function %I.%I to youbei_app, youbei_job', place, name || '_said');
  execute format('grant create on schema %I to youbei_job', place);
  execute format('alter function %I.%I owner to youbei_job', place, name || '_said');
  execute format('revoke create on schema %I from youbei_job', place);
end $$;
revoke execute on procedure platform.search_table(regclass, text, text) from public;
