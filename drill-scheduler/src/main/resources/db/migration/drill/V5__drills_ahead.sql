-- The few drills that are ahead or run, among all that ever were.
create index drill_ahead on drill.drill (jurisdiction, id) where state in ('PLANNED', 'PREPARED', 'RUNNING');
