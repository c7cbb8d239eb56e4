-- What is in force and not confidential may be read by every unit below the one that issued it. Every row of a plan carries the plan's unit.
drop policy issued_above on plan.plan;
call platform.show_below('plan.plan', 'in_force is not null and confidentiality = ''OPEN''');

drop policy issued_above on plan.plan_version;
call platform.show_below('plan.plan_version',
  'exists (select from plan.plan p where p.in_force = plan_version.id and p.confidentiality = ''OPEN'')');

do $$
declare
  of_version text;
begin
  foreach of_version in array array['section', 'response', 'action_step', 'contact', 'binding', 'figure'] loop
    execute format('drop policy issued_above on plan.%I', of_version);
    call platform.show_below(format('plan.%I', of_version)::regclass, format(
      'exists (select from plan.plan p where p.in_force = %I.version and p.confidentiality = ''OPEN'')', of_version));
  end loop;
end $$;

drop policy issued_above on plan.picture;
call platform.show_below('plan.picture', 'exists (select from plan.figure f join plan.plan p on p.in_force = f.version
  where f.picture = picture.id and p.confidentiality = ''OPEN'')');

-- The text that a superior version had before is read below as long as somebody compares it; restricted plans never.
drop policy compared_below on plan.section;
-- Who may read a plan may propose to it, and reads what the own unit has proposed.
drop policy own_proposals on plan.proposal;
drop policy proposed_below on plan.proposal;
do $$
begin
  execute format('create policy shown_for_comparison on plan.section for select to youbei_app using (%s
    and exists (select from plan.inheritance i join plan.plan p on p.id = i.superior
      where i.previous_version = section.version and p.confidentiality = ''OPEN''))', platform.above_scope());
  execute format('create policy shown_to_proposers on plan.proposal for select to youbei_app using (%s)', platform.within_scope('from_unit'));
  execute format('create policy taken_from_below on plan.proposal for insert to youbei_app with check (%s
    and exists (select from plan.plan p where p.id = proposal.plan and p.jurisdiction = proposal.jurisdiction))',
    platform.within_scope('from_unit'));
end $$;

-- Only the conditions of the scope are new; who owns and may run it stays.
grant create on schema plan to youbei_job;
set local role youbei_job;
create or replace function plan.versions_saying(word text, grams text[], most integer, out versions uuid[], out complete boolean)
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct found.version), '{}'), count(*) < most from (
    select s.version from plan.section s
    where plan.grams(s.title || chr(10) || s.body) operator(pg_catalog.@>) grams
      and case when length(word) <= 2 then true
               when word ~ '[a-z0-9]' then strpos(plan.folded(s.title || chr(10) || s.body), word) > 0
               else strpos(s.title || chr(10) || s.body, word) > 0 end
      and (s.jurisdiction >= current_setting('youbei.scope_from') and s.jurisdiction < current_setting('youbei.scope_to')
        or s.jurisdiction = any (array[left(current_setting('youbei.scope_from'), 2), left(current_setting('youbei.scope_from'), 4),
            left(current_setting('youbei.scope_from'), 6), left(current_setting('youbei.scope_from'), 9),
            left(current_setting('youbei.scope_from'), 12)])
          and exists (select from plan.plan p where p.in_force = s.version and p.confidentiality = 'OPEN'))
    limit most) found
$$;
reset role;
revoke create on schema plan from youbei_job;
