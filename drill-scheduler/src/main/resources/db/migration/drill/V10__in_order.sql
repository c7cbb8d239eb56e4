-- The year of a schedule is counted from an index alone.
create index schedule_line_counted on drill.schedule_line (year, jurisdiction, day, drill);
