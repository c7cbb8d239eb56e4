-- A household that has left and comes back with the same wristband stays a second time: another line, the first one stays as it was.
drop index shelter.household_of_opening;
create index household_of_opening on shelter.household (opening, code);
create index entry_of_household on shelter.entry (household, happened_at) where household is not null;
