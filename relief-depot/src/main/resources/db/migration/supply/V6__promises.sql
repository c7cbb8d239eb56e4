-- The agreement behind what is promised at a point, and the day on which the last of a draw came back: how reliable an agreement is follows from both.
alter table supply.point add column agreement uuid;
comment on column supply.point.agreement is 'Under which what stands here is promised; null where none is named';
alter table supply.draw add column back_on date;
comment on column supply.draw.back_on is 'When the last of it came back; null while some is out, and of draws that came back before this was kept';
