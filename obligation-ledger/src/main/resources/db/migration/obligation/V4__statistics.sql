-- A community has a few thousandths of the rows: less than one of the hundred steps that statistics have by default, so that the planner took
-- 105 rows for one. With as many steps as a district has units each has its own.
alter table obligation.obligation alter column jurisdiction set statistics 500;
alter table obligation.notice alter column jurisdiction set statistics 500;
analyze obligation.obligation (jurisdiction);
analyze obligation.notice (jurisdiction);
