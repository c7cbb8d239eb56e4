-- Says that invented data is on the system; the frame shows a ribbon while it is.
create schema if not exists demo;
grant usage on schema demo to youbei_app, youbei_job;
create table demo.marker (
  district char(6) primary key,
  loaded_at timestamptz not null
);
grant select, insert on demo.marker to youbei_app, youbei_job;
