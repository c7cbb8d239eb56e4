-- The nightly job finds whoever has left everything long enough ago by the days on which memberships ended.
create index membership_ended on person.membership (until, person) where until is not null;
