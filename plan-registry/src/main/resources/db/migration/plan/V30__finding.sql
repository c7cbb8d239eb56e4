-- Finding words in the text of plans. pg_trgm does not help: it takes its letters from the database's character type, which is C in a
-- cluster with a built-in locale, and then indexes no Chinese at all (measured on 18.6: 0.9 MB of index over 200,000 sections, nothing
-- found); and most words people look for have two characters, which is less than a trigram. So: single characters and pairs.

-- Upper and full-width letters and digits of Latin as lower half-width ones, character by character, so that places stay the same.
create function plan.folded(words text) returns text language sql immutable strict parallel safe as $$
  select translate(words,
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
    'abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz')
$$;
create function plan.pairs(singles text[]) returns text[] language sql immutable parallel safe as $$
  select singles || array(select c || d from unnest(singles, singles[2:]) as u (c, d) where d is not null)
$$;
create function plan.grams(words text) returns text[] language sql immutable parallel safe as $$
  select plan.pairs(string_to_array(plan.folded(words), null))
$$;
create index section_saying on plan.section using gin (plan.grams(title || chr(10) || body));
-- Statistics of pairs cost half a minute of every ANALYZE and decide nothing: whether to use the index is not left to the planner.
alter index plan.section_saying alter column 1 set statistics 0;

-- Which versions say the word, as far as the scope may read them; complete if they are fewer than "most" sections.
--
-- A condition that may fail with an error on a hidden row is never given to an index under row-level security, and the operators of
-- arrays and texts are of that kind. So this function looks as the role of jobs, states the same conditions as the policies itself, and
-- gives back ids only, which the caller then reads under the policies. Without a scope it raises like everything else.
create function plan.versions_saying(word text, grams text[], most integer, out versions uuid[], out complete boolean)
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct found.version), '{}'), count(*) < most from (
    select s.version from plan.section s
    where plan.grams(s.title || chr(10) || s.body) operator(pg_catalog.@>) grams
      and case when length(word) <= 2 then true
               when word ~ '[a-z0-9]' then strpos(plan.folded(s.title || chr(10) || s.body), word) > 0
               else strpos(s.title || chr(10) || s.body, word) > 0 end
      and (s.jurisdiction >= (select platform.scope_from()) collate "C" and s.jurisdiction < (select platform.scope_to()) collate "C"
        or exists (select from plan.plan p where p.in_force = s.version and p.confidentiality = 'OPEN'
          and starts_with((select platform.scope_from()), p.jurisdiction)))
    limit most) found
$$;
revoke execute on function plan.versions_saying(text, text[], integer) from public;
grant execute on function plan.versions_saying(text, text[], integer) to youbei_app, youbei_job;
grant create on schema plan to youbei_job;
alter function plan.versions_saying(text, text[], integer) owner to youbei_job;
revoke create on schema plan from youbei_job;
