-- The titles of duties once more, for the search alone: the sweep writes a new version of each row that it notes, and an index over the text of
-- the ledger's table would be written anew with each of them.
create table obligation.titled (
  id uuid not null,
  jurisdiction varchar(15) collate "C" not null,
  district char(6) not null check (district = rpad(left(jurisdiction, 6), 6, '0')),
  title varchar(300) not null,
  primary key (id, district)
);
call platform.scope_table('obligation.titled');
insert into obligation.titled (id, jurisdiction, district, title) select id, jurisdiction, district, title from obligation.obligation;
call platform.search_table('obligation.titled', 'title');

create function obligation.title_inserted() returns trigger language plpgsql as $$
begin
  insert into obligation.titled (id, jurisdiction, district, title) select id, jurisdiction, district, title from added;
  return null;
end $$;
create function obligation.title_updated() returns trigger language plpgsql as $$
begin
  update obligation.titled set jurisdiction = new.jurisdiction, district = new.district, title = new.title
  where id = old.id and district = old.district;
  return null;
end $$;
create trigger title_inserted after insert on obligation.obligation
  referencing new table as added for each statement execute function obligation.title_inserted();
create trigger title_updated after update of title, jurisdiction, district on obligation.obligation for each row
  when (old.title <> new.title or old.jurisdiction <> new.jurisdiction or old.district <> new.district)
  execute function obligation.title_updated();
