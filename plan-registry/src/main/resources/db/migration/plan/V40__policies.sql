-- These two leaned on the policies of the tables they read; now each says by itself whose rows it opens.
alter policy compared_below on plan.section
  using (exists (select from plan.inheritance i join plan.plan p on p.id = i.superior
    where i.previous_version = section.version and p.confidentiality = 'OPEN'
      and starts_with((select platform.scope_from()), p.jurisdiction)));
alter policy proposed_below on plan.proposal
  with check (from_unit >= (select platform.scope_from()) collate "C" and from_unit < (select platform.scope_to()) collate "C"
    and exists (select from plan.plan p where p.id = proposal.plan and p.jurisdiction = proposal.jurisdiction));
