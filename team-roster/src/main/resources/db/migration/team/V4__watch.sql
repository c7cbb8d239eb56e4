-- When the posts of a district were last looked at by the timetable: once a day, on one node.
create table team.watch (
  jurisdiction varchar(15) collate "C" primary key,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  looked_on date not null
);
call platform.scope_table('team.watch');
