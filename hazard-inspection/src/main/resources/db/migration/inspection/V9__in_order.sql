-- The orders of lists and the periods of figures that had no index.
create index report_in_order on inspection.report (received_at desc, id desc, jurisdiction, state);
create index hazard_found_on on inspection.hazard (found_on, jurisdiction);
create index hazard_closed_on on inspection.hazard (closed_on, jurisdiction) where state = 'CLOSED';
create index point_visited on inspection.point (jurisdiction, last_visited_at) where closed_on is null;
create index point_in_order on inspection.point (jurisdiction, name, id) where closed_on is null;
