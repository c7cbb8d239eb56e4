-- An expert is known to the unit that keeps the record.
alter table person.membership drop constraint membership_kind_check;
alter table person.membership add constraint membership_kind_check check (kind in ('POST', 'TEAM', 'VOLUNTEER', 'STAFF', 'EXPERT'));
