drop policy issued_above on inspection.checklist;
call platform.show_below('inspection.checklist');
drop policy issued_above on inspection.checklist_item;
call platform.show_below('inspection.checklist_item');
