-- The list of hazards runs along found_at or due_on, of everything or of what stands open, in a district, a street or a community.
drop index inspection.hazard_open;
drop index inspection.hazard_due;
create index hazard_open_found on inspection.hazard (found_at desc, id desc, jurisdiction, state, grade) where open;
create index hazard_open_found_street on inspection.hazard (street, found_at desc, id desc, state) where open and street is not null;
create index hazard_open_found_community on inspection.hazard (community, found_at desc, id desc, state) where open and community is not null;
create index hazard_open_due on inspection.hazard (due_on, id, jurisdiction, state, grade) where open and due_on is not null;
create index hazard_open_due_street on inspection.hazard (street, due_on, id, state) where open and due_on is not null and street is not null;
create index hazard_open_due_community on inspection.hazard (community, due_on, id, state) where open and due_on is not null and community is not null;
-- Whose hazards come again and again.
create index hazard_of_responsible on inspection.hazard (responsible_unit, found_on);
