-- Goods that somebody offers: taken, which is a receipt of the one ledger, or refused with the reason; and thanked for.
create table supply.donation (
  id uuid primary key,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  street varchar(9) collate "C" generated always as (case when length(jurisdiction) >= 9 then left(jurisdiction, 9) end) stored,
  community varchar(12) collate "C" generated always as (case when length(jurisdiction) >= 12 then left(jurisdiction, 12) end) stored,
  donor varchar(12) not null check (donor in ('ORGANISATION', 'PERSON')),
  shown varchar(120) not null check (shown <> ''),
  contact varchar(2000) not null,
  goods varchar(200) not null check (goods <> ''),
  quantity numeric(14, 3) not null check (quantity > 0),
  measure varchar(20) not null check (measure <> ''),
  expires_on date,
  wish varchar(300) not null,
  state varchar(10) not null check (state in ('OFFERED', 'ACCEPTED', 'REFUSED')),
  offered_on date not null,
  noted_by varchar(120) not null,
  noted_at timestamptz not null,
  decided_by varchar(120) not null default '',
  decided_at timestamptz,
  reason varchar(500) not null default '',
  stock uuid references supply.stock,
  received numeric(14, 3) check (received > 0),
  thanked_on date,
  thanked_by varchar(120) not null default '',
  thanks varchar(500) not null default '',
  check ((state = 'ACCEPTED') = (stock is not null) and (stock is null) = (received is null)),
  check ((state = 'OFFERED') = (decided_at is null)),
  check (thanked_on is null or state <> 'OFFERED')
);
comment on column supply.donation.shown is 'What lists show of the giver: an organisation by its name, a person masked';
comment on column supply.donation.contact is 'Sealed: name and telephone number';
comment on column supply.donation.quantity is 'As offered, in the measure of the giver; what came in is in received and in the ledger';
comment on column supply.donation.wish is 'What the giver wants it used for; empty for none';
create index donation_by_day on supply.donation (offered_on desc, id desc);
create index donation_of_stock on supply.donation (stock) where stock is not null;
call platform.scope_table('supply.donation');
