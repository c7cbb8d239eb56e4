drop policy ancestors on jurisdiction.unit;
call platform.show_below('jurisdiction.unit');
