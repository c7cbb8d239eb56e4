package org.youbei.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** The list of accounts as a table that comes in again: without those of the whole tree, which have no division code. */
@Repository
public class AccountFileList extends ListReader<AccountFilter, AccountRow> {
    AccountFileList(JdbcClient jdbc) {
        super(jdbc, Listing.of(AccountList.ROWS, "a.id", AccountList::row, Sort.text("username", "a.username")));
    }

    @Override
    protected ListQuery where(Scope scope, AccountFilter filter) {
        return AccountList.filtered(scope, filter).when(true, "a.jurisdiction <> '00'");
    }
}
