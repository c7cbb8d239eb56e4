-- Each order of the list of plans that lies in this table, so that a page reads its own lines and sorts none.
create index plan_by_change on plan.plan (changed_at, id);
create index plan_by_title on plan.plan (title collate "zh-x-icu", id);
create index plan_by_place on plan.plan (jurisdiction, id);
