-- The ledger tells when a due date moves; the module follows that and puts no trigger on the ledger's table any more.
drop trigger inspection_follows on obligation.obligation;
drop function inspection.follow_ledger();
