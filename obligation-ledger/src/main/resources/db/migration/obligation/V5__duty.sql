-- What other modules may read of duties, each row as far as the reader's scope goes. The ledger's own table can change behind it.
create view obligation.duty with (security_invoker = true) as
select id, jurisdiction, district, kind, subject_type, subject_id, title, rule, period, clock_start, due,
  closed_as is null as open, paused_since is not null as paused
from obligation.obligation;
grant select on obligation.duty to youbei_app, youbei_job;
comment on view obligation.duty is 'Duties as other modules read them';
comment on column obligation.duty.open is 'Neither fulfilled nor waived nor cancelled';
comment on column obligation.duty.paused is 'The clock stands still';
