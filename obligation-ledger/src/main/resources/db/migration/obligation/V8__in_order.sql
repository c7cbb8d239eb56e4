-- What stands with one unit itself, in the order of lists and feeds.
create index obligation_own on obligation.obligation (jurisdiction, due, id) where closed_as is null and owner_account is null;
-- What ended lately.
create index obligation_ended on obligation.obligation (closed_on, jurisdiction) where closed_as is not null;
