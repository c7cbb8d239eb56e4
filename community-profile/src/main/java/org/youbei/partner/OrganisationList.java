package org.youbei.partner;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Reads partner organisations inside a scope. */
@Repository
public class OrganisationList extends ListReader<OrganisationFilter, OrganisationRow> {
    private static final Listing<OrganisationRow> ORGANISATIONS = Listing.of(
            """
            select o.id, o.jurisdiction, coalesce(u.name, o.jurisdiction) as unit_name, o.name, o.credit_code, o.kind, o.contact_post,
              (select count(*) from partner.ability a where a.organisation = o.id) as abilities
            from partner.organisation o left join jurisdiction.unit u on u.jurisdiction = o.jurisdiction where true\
            """,
            "o.id",
            (row, n) -> new OrganisationRow(
                    row.getObject("id", UUID.class),
                    new JurisdictionCode(row.getString("jurisdiction")),
                    row.getString("unit_name"),
                    row.getString("name"),
                    row.getString("credit_code"),
                    Organisation.Kind.valueOf(row.getString("kind")),
                    row.getString("contact_post"),
                    row.getInt("abilities")),
            Sort.words("name", "o.name"),
            Sort.text("unit", "o.jurisdiction"));

    OrganisationList(JdbcClient jdbc) {
        super(jdbc, ORGANISATIONS);
    }

    @Override
    protected ListQuery where(Scope scope, OrganisationFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "o", false)
                .equal("o.kind", filter.kind())
                .and(
                        "exists (select from partner.ability a where a.organisation = o.id and a.kind = :ability)",
                        "ability",
                        filter.ability())
                .words(
                        filter.q(),
                        "o.name",
                        "(select string_agg(a.what, ' ') from partner.ability a where a.organisation = o.id)");
    }
}
