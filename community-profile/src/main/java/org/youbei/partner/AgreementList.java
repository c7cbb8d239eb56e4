package org.youbei.partner;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Reads the agreements whose party is inside a scope, on either side. */
@Repository
public class AgreementList extends ListReader<AgreementFilter, AgreementRow> {
    private static final Listing<AgreementRow> AGREEMENTS = Listing.of(
            """
            select a.id, a.title, a.unit_name, a.other_name, a.ability, a.what, a.ceiling, a.measure, a.ends_on, a.state
            from partner.agreement a where true\
            """,
            "a.id",
            (row, n) -> new AgreementRow(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    row.getString("unit_name"),
                    row.getString("other_name"),
                    AbilityKind.valueOf(row.getString("ability")),
                    row.getString("what"),
                    row.getBigDecimal("ceiling"),
                    row.getString("measure"),
                    row.getObject("ends_on", LocalDate.class),
                    AgreementState.valueOf(row.getString("state"))),
            Sort.day("end", "a.ends_on"),
            Sort.words("title", "a.title"));

    AgreementList(JdbcClient jdbc) {
        super(jdbc, AGREEMENTS);
    }

    @Override
    protected ListQuery where(Scope scope, AgreementFilter filter) {
        var query = new ListQuery()
                .equal("a.state", filter.state())
                .equal("a.ability", filter.ability())
                .words(filter.q(), "a.title", "a.what", "a.unit_name", "a.other_name");
        Optional.ofNullable(filter.unit())
                .or(scope::unit)
                .ifPresent(unit -> query.with("first", unit.value())
                        .with("behind", unit.value() + "~")
                        .when(
                                true,
                                "(a.jurisdiction >= :first and a.jurisdiction < :behind or a.other >= :first"
                                        + " and a.other < :behind)"));
        return query;
    }
}
