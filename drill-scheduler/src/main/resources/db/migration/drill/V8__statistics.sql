-- A community has a few thousandths of the rows: less than one of the hundred steps that statistics have by default.
alter table drill.drill alter column jurisdiction set statistics 500;
analyze drill.drill (jurisdiction);
