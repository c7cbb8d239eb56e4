-- Uploads of points are kept where those of all tables are (schema sheet); what was kept here lived for the time of one import.
drop table inspection.point_import;
