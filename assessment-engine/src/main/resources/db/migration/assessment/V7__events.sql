-- Assessments of one event: what was done during it, or what came after it, of the units it concerned.
alter table assessment.campaign add column occasion varchar(6) check (occasion in ('DURING', 'AFTER'));
alter table assessment.campaign add column event_type varchar(10) check (event_type in ('incident', 'drill'));
alter table assessment.campaign add column event uuid;
alter table assessment.campaign add column only_units text[] not null default '{}';
alter table assessment.campaign add constraint campaign_event_whole
  check ((occasion is null) = (event is null) and (event is null) = (event_type is null));
comment on column assessment.campaign.occasion is 'Which side of the event is assessed; null where a period is and no event';
comment on column assessment.campaign.only_units is 'The only units that take part; empty where all of the levels do';
create index campaign_of_event on assessment.campaign (event) where event is not null;
