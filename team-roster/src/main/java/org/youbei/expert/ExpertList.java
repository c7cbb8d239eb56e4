package org.youbei.expert;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Reads the experts of the district whom somebody may still ask; the policies limit it to the district. */
@Repository
public class ExpertList extends ListReader<ExpertFilter, Expert> {
    private static final Listing<Expert> EXPERTS = Listing.of(
            "select e.* from expert.expert e where e.ended_on is null",
            "e.id",
            Experts::expert,
            Sort.words("name", "e.name"),
            Sort.day("until", "e.appointed_until"),
            Sort.text("unit", "e.jurisdiction"));

    ExpertList(JdbcClient jdbc) {
        super(jdbc, EXPERTS);
    }

    @Override
    protected ListQuery where(Scope scope, ExpertFilter filter) {
        var unit = filter.unit();
        return new ListQuery()
                .between("e.jurisdiction", unit == null ? null : unit.value(), unit == null ? null : unit.value() + "~")
                .and(":field = any (e.fields)", "field", filter.field())
                .words(filter.q(), "e.name", "e.employer");
    }
}
