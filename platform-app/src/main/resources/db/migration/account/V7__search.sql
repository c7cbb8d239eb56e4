call platform.search_table('account.account', 'name || chr(10) || username');
