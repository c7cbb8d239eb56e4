-- The list of accounts runs in the order of names.
create index account_username on account.account (username);
