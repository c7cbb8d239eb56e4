-- Goods that are handed out of a store leave its ledger; the paper of each issue is the line that the household signs for.
alter table incident.relief_round add column store_point uuid, add column store_item uuid,
  add constraint relief_round_store check ((store_point is null) = (store_item is null));
comment on column incident.relief_round.store_point is 'The store and the item of the depot that goods are issued from; null where they come from elsewhere';
