package org.youbei.inspection.report;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Searched;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Reads reports inside a scope, the latest first. */
@Repository
public class ReportList extends ListReader<ReportFilter, Report> {
    ReportList(JdbcClient jdbc) {
        super(
                jdbc,
                Listing.of(
                                Reports.LISTED,
                                "r.id",
                                Reports::report,
                                Sort.moment("received", "r.received_at").down())
                        .around(Reports.NAMED)
                        .searching(Searched.in("inspection.report_said", "r.text")));
    }

    @Override
    protected ListQuery where(Scope scope, ReportFilter filter) {
        return new ListQuery()
                .within(scope, null, "r", false)
                .equal("r.state", filter.state())
                .words(filter.q());
    }
}
