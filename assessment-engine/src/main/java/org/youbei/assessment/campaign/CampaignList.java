package org.youbei.assessment.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Reads lists of campaigns inside a scope: those of its unit, and those of units above that are open. */
@Repository
public class CampaignList extends ListReader<CampaignFilter, CampaignRow> {
    private static final Listing<CampaignRow> CAMPAIGNS = Listing.of(
            """
            select c.id, c.title, c.jurisdiction, coalesce(u.name, c.jurisdiction) as unit_name, c.state, coalesce(s.title, '') as system,
              c.period_from, c.period_to, c.answers_due, c.review_due,
              (select count(*) from assessment.participant p where p.campaign = c.id and p.left_on is null) as units,
              (select count(*) from assessment.participant p where p.campaign = c.id and p.left_on is null
                and p.approved = case when length(p.jurisdiction) = 12 then 3 else 2 end) as locked
            from assessment.campaign c left join jurisdiction.unit u on u.jurisdiction = c.jurisdiction
              left join assessment.indicator_system s on s.id = c.system where true\
            """, "c.id", CampaignList::row, Sort.day("period", "c.period_to").down(), Sort.words("title", "c.title"));

    CampaignList(JdbcClient jdbc) {
        super(jdbc, CAMPAIGNS);
    }

    @Override
    protected ListQuery where(Scope scope, CampaignFilter filter) {
        return new ListQuery()
                .chosen(scope, filter.unit(), "c", false)
                .equal("c.state", filter.state())
                .words(filter.q(), "c.title");
    }

    private static CampaignRow row(ResultSet row, int number) throws SQLException {
        return new CampaignRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                CampaignState.valueOf(row.getString("state")),
                row.getString("system"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("answers_due", LocalDate.class),
                row.getObject("review_due", LocalDate.class),
                row.getInt("units"),
                row.getInt("locked"));
    }
}
