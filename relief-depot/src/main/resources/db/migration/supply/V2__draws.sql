-- Draws on sharing agreements: asked for by the unit that may call, handed over by the other, given back. Both parties see a draw.
create table supply.draw (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  unit_name varchar(120) not null,
  other varchar(15) collate "C" not null check (other <> jurisdiction and left(other, 6) = district),
  other_name varchar(120) not null,
  agreement uuid not null,
  title varchar(200) not null,
  item uuid not null,
  item_name varchar(120) not null,
  unit varchar(20) not null,
  quantity numeric(14, 3) not null check (quantity > 0),
  target uuid not null references supply.point,
  target_name varchar(120) not null,
  purpose varchar(200) not null check (purpose <> ''),
  return_on date not null,
  state varchar(10) not null check (state in ('ASKED', 'OUT', 'BACK', 'DECLINED', 'WITHDRAWN')),
  asked_by varchar(120) not null,
  asked_at timestamptz not null,
  answered_by varchar(120) not null default '',
  answered_at timestamptz,
  remark varchar(500) not null default '',
  handed numeric(14, 3) not null default 0 check (handed >= 0 and handed <= quantity),
  handing uuid,
  source uuid,
  returned numeric(14, 3) not null default 0 check (returned >= 0 and returned <= handed),
  check ((state in ('OUT', 'BACK')) = (handed > 0) and (handed > 0) = (source is not null and handing is not null)),
  check (state <> 'BACK' or returned = handed)
);
comment on column supply.draw.jurisdiction is 'The unit that draws';
comment on column supply.draw.other is 'The unit that gives';
comment on column supply.draw.handing is 'The paper of both ledgers under which it was handed over';
comment on column supply.draw.source is 'The point of the other unit that it left, and to which it comes back';
create index draw_of_agreement on supply.draw (agreement) where state in ('ASKED', 'OUT');
create index draw_by_day on supply.draw (return_on, id);
create index draw_of_other on supply.draw (other, return_on, id);
call platform.scope_table('supply.draw');
create policy shown_to_the_other on supply.draw for select to youbei_app
  using (other >= current_setting('youbei.scope_from') and other < current_setting('youbei.scope_to'));
create policy taken_by_the_other on supply.draw for update to youbei_app
  using (other >= current_setting('youbei.scope_from') and other < current_setting('youbei.scope_to'));

-- A line of a proposal is a transfer from a lot, or a draw on an agreement.
alter table supply.proposal_line alter column stock drop not null;
alter table supply.proposal_line add column agreement uuid;
alter table supply.proposal_line add column item uuid;
alter table supply.proposal_line add constraint proposal_line_from check ((stock is null) = (agreement is not null and item is not null));
