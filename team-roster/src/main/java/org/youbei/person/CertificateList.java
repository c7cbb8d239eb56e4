package org.youbei.person;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.Scope;
import org.youbei.person.certificate.CertificateState;

/** Reads the certificates of the people of a scope, those that end first in front. How one stands is computed for today. */
@Repository
public class CertificateList extends ListReader<CertificateFilter, Certificate> {
    private static final Listing<Certificate> CERTIFICATES = Listing.of(
            """
            select c.*, p.name_shown, false as replaced
            from person.certificate c join person.person p on p.id = c.person
            where c.withdrawn_on is null and not exists (
              select from person.certificate l where l.person = c.person and l.kind = c.kind and l.issued > c.issued
              and l.withdrawn_on is null)\
            """,
            "c.id",
            Certificates::certificate,
            Sort.day("until", "coalesce(c.until, date '9999-12-31')"),
            Sort.day("issued", "c.issued").down());

    private final Clock clock;

    CertificateList(JdbcClient jdbc, Clock clock) {
        super(jdbc, CERTIFICATES);
        this.clock = clock;
    }

    @Override
    protected ListQuery where(Scope scope, CertificateFilter filter) {
        var query = new ListQuery().within(scope, filter.unit(), "c", false).equal("c.kind", filter.kind());
        var state = filter.state();
        if (state == null) {
            return query;
        }
        var today = ChinaTime.today(clock);
        return query.with("today", today).when(true, condition(state));
    }

    /** The days of a state as the catalogue counts them, kind by kind. */
    private static String condition(CertificateState state) {
        var window = days(true);
        var grace = days(false);
        return switch (state) {
            case VALID -> "(c.until is null or c.until - cast(:today as date) > " + window + ")";
            case EXPIRING -> "c.until >= cast(:today as date) and c.until - cast(:today as date) <= " + window;
            case IN_GRACE -> "c.until < cast(:today as date) and cast(:today as date) - c.until <= " + grace;
            case EXPIRED -> "cast(:today as date) - c.until > " + grace;
        };
    }

    private static String days(boolean window) {
        return CertificateCatalogue.SHIPPED.kinds().values().stream()
                .map(kind -> "when '" + kind.code() + "' then " + (window ? kind.window() : kind.grace()))
                .collect(Collectors.joining(" ", "case c.kind ", " else " + (window ? 90 : 0) + " end"));
    }
}
