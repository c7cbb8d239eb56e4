-- Months that are closed: the balances at their end are kept, and no entry is dated into them any more.
create table supply.closing (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  street varchar(9) collate "C" generated always as (case when length(jurisdiction) >= 9 then left(jurisdiction, 9) end) stored,
  community varchar(12) collate "C" generated always as (case when length(jurisdiction) >= 12 then left(jurisdiction, 12) end) stored,
  point uuid not null references supply.point,
  point_name varchar(120) not null,
  ends_on date not null check (extract(day from ends_on + 1) = 1),
  lots integer not null,
  remark varchar(500) not null,
  account uuid not null,
  name varchar(120) not null,
  happened_at timestamptz not null,
  unique (point, ends_on)
);
comment on column supply.closing.ends_on is 'The last day of the month; months before it that were open are closed with it';
create index closing_by_end on supply.closing (ends_on desc, id desc);
call platform.scope_table('supply.closing');
revoke update on supply.closing from youbei_app, youbei_job;

create table supply.closing_line (
  closing uuid not null references supply.closing,
  stock uuid not null references supply.stock,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  quantity numeric(14, 3) not null check (quantity <> 0),
  primary key (closing, stock)
);
comment on table supply.closing_line is 'What was there of a lot at the end of the month; lots of which nothing was there have no line';
call platform.scope_table('supply.closing_line');
revoke update on supply.closing_line from youbei_app, youbei_job;

alter table supply.point add column booked_until date;
comment on column supply.point.booked_until is 'The last day that is closed; null where no month is';
alter table supply.point add column close_asked date;
comment on column supply.point.close_asked is 'The end of the month for which the duty of closing was opened last';
