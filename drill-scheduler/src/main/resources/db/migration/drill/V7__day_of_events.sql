-- A line of the timeline says from which day it counts, as the timelines of plans and hazards do.
alter table drill.event add column effective_on date;
-- The owner is held to the policies like everybody; for the lines that are there already it steps outside once.
alter table drill.event no force row level security;
update drill.event set effective_on = (happened_at at time zone 'Asia/Shanghai')::date;
alter table drill.event force row level security;
alter table drill.event alter column effective_on set not null;
