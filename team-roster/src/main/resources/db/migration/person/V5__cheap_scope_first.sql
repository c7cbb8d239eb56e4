-- Who is in the scope is told by two comparisons; only for others is it worth looking for a membership. Without the comparisons in front the
-- server looks for one of each person and certificate that it reads.
alter policy shown_to_members on person.person
  using (jurisdiction >= current_setting('youbei.scope_from') and jurisdiction < current_setting('youbei.scope_to')
    or exists (select from person.membership m where m.person = person.id
      and m.jurisdiction >= current_setting('youbei.scope_from') and m.jurisdiction < current_setting('youbei.scope_to')));
alter policy written_by_members on person.person
  using (jurisdiction >= current_setting('youbei.scope_from') and jurisdiction < current_setting('youbei.scope_to')
    or exists (select from person.membership m where m.person = person.id
      and m.jurisdiction >= current_setting('youbei.scope_from') and m.jurisdiction < current_setting('youbei.scope_to')));
alter policy shown_to_members on person.certificate
  using (jurisdiction >= current_setting('youbei.scope_from') and jurisdiction < current_setting('youbei.scope_to')
    or exists (select from person.membership m where m.person = certificate.person
      and m.jurisdiction >= current_setting('youbei.scope_from') and m.jurisdiction < current_setting('youbei.scope_to')));
