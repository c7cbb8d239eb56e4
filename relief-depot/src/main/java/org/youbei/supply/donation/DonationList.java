package org.youbei.supply.donation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Reads the donations of a scope, the latest offer first. */
@Repository
public class DonationList extends ListReader<DonationFilter, Donation> {
    private static final Listing<Donation> DONATIONS = Listing.of(
            "select d.* from supply.donation d where true",
            "d.id",
            Donations::row,
            Sort.day("offered", "d.offered_on").down(),
            Sort.words("goods", "d.goods"));

    DonationList(JdbcClient jdbc) {
        super(jdbc, DONATIONS);
    }

    @Override
    protected ListQuery where(Scope scope, DonationFilter filter) {
        var thanked = filter.thanked();
        return new ListQuery()
                .within(scope, filter.unit(), "d", true)
                .equal("d.state", filter.state())
                .when(thanked, "d.thanked_on is not null")
                .when(thanked == null ? null : !thanked, "d.thanked_on is null and d.state = 'ACCEPTED'")
                .words(filter.q(), "d.goods", "d.shown");
    }
}
