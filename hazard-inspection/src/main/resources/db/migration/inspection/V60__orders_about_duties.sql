-- The overdue duty that an order is about; the ledger's own row, hence no foreign key.
alter table inspection.supervision_order add column duty uuid;
