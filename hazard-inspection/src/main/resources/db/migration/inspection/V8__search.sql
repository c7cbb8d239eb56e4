call platform.search_table('inspection.point', 'name || chr(10) || responsible_unit || chr(10) || code');
call platform.search_table('inspection.visit', 'point_name || chr(10) || worker');
call platform.search_table('inspection.hazard', 'description || chr(10) || point_name || chr(10) || responsible_unit');
call platform.search_table('inspection.report', 'text');
