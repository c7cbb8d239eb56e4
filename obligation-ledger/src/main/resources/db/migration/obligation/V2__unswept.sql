-- What the sweep has yet to note, with the columns by which it is counted: a dashboard between two sweeps reads it here and
-- touches no row of the table. Without the unit in it, the planner preferred the list's index and read every overdue row.
drop index obligation.obligation_unswept;
create index obligation_unswept on obligation.obligation (due, jurisdiction, kind, counted)
  where closed_as is null and paused_since is null and overdue_since is null;
