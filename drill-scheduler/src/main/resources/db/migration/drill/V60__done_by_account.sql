-- The account of who remedied a finding: it does not verify it. Nothing for findings from before.
alter table drill.finding add column done_account uuid;
