-- Experts are invited to a piece of work: they answer by a link or by telephone, come or not, and what they said is kept.
alter table expert.expert add constraint expert_in_district unique (district, id);
create table expert.invitation (
  id uuid not null,
  expert uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  kind varchar(20) not null check (kind in ('PLAN_REVIEW', 'ASSESSMENT', 'DRILL', 'TRAINING', 'OTHER')),
  matter varchar(200) not null check (matter <> ''),
  parties text[] not null default '{}',
  place varchar(200) not null check (place <> ''),
  held_at timestamptz not null,
  answer_by date not null,
  state varchar(10) not null check (state in ('INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'ATTENDED', 'ABSENT')),
  secret_hash bytea,
  invited_on date not null,
  invited_by varchar(120) not null,
  answered_on date,
  answered_by varchar(120) not null default '',
  remark varchar(300) not null default '',
  opinion varchar(1000) not null default '',
  primary key (district, id),
  foreign key (district, expert) references expert.expert (district, id)
);
comment on column expert.invitation.jurisdiction is 'The unit that invites, which need not be the one that keeps the expert';
comment on column expert.invitation.secret_hash is 'Of the link by which the expert answers without an account; null before one was made';
create unique index invitation_once on expert.invitation (district, jurisdiction, expert, matter) where state in ('INVITED', 'ACCEPTED');
create index invitation_by_id on expert.invitation (id);
create index invitation_by_secret on expert.invitation (secret_hash) where secret_hash is not null;
create index invitation_of_unit on expert.invitation (jurisdiction, held_at);
create index invitation_of_expert on expert.invitation (expert, held_at);
call platform.scope_table('expert.invitation');
