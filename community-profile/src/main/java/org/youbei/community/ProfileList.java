package org.youbei.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.KeyType;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Reads the communities of a scope with how well they know themselves, those without any figure included. */
@Repository
public class ProfileList extends ListReader<ProfileFilter, ProfileRow> {
    private static final String STATE = """
        case when p.latest is null then 'NONE' when p.fresh_until < cast(:today as date) then 'STALE'
          when p.missing > 0 then 'MISSING' else 'COMPLETE' end\
        """;
    private static final String ALONE = """
        not exists (select from partner.agreement a where u.jurisdiction in (a.jurisdiction, a.other) and a.other is not null
          and a.state in ('IN_FORCE', 'CALLED', 'RETURNED') and a.ends_on >= cast(:today as date))\
        """;
    private static final String FROM = """
         from jurisdiction.unit u join jurisdiction.unit s on s.jurisdiction = u.parent
          left join community.profile p on p.jurisdiction = u.jurisdiction
        where length(u.jurisdiction) = 12\
        """;
    private static final Listing<ProfileRow> PROFILES = Listing.of(
                    "select u.jurisdiction, u.name, s.name as street, p.residents, p.households, coalesce(p.missing, "
                            + FigureCatalogue.SHIPPED.all().size() + ") as missing, p.latest, p.fresh_until, " + STATE
                            + " as state" + FROM,
                    "u.jurisdiction",
                    ProfileList::row,
                    Sort.text("code", "u.jurisdiction"),
                    Sort.day("fresh", "p.fresh_until").where("p.fresh_until is not null"),
                    Sort.day("latest", "p.latest").where("p.latest is not null"),
                    Sort.number("residents", "p.residents").where("p.residents is not null"))
            .withId(KeyType.TEXT);

    private final Clock clock;

    ProfileList(JdbcClient jdbc, Clock clock) {
        super(jdbc, PROFILES);
        this.clock = clock;
    }

    @Override
    protected ListQuery where(Scope scope, ProfileFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "u", false)
                .with("today", ChinaTime.today(clock))
                .words(filter.q(), "u.name", "s.name")
                .equal(STATE, filter.state())
                .when(filter.alone(), ALONE);
    }

    /** How many communities there are of each state, whichever state is asked for. */
    public Map<ProfileState, Long> counts(Scope scope, ProfileFilter filter) {
        return counts(
                "select " + STATE + " as value" + FROM,
                where(scope, new ProfileFilter(filter.unit(), filter.q(), null, filter.alone())),
                ProfileState::valueOf);
    }

    private static ProfileRow row(ResultSet row, int n) throws SQLException {
        return new ProfileRow(
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("name"),
                row.getString("street"),
                row.getObject("residents", Long.class),
                row.getObject("households", Long.class),
                row.getInt("missing"),
                row.getObject("latest", LocalDate.class),
                row.getObject("fresh_until", LocalDate.class),
                ProfileState.valueOf(row.getString("state")));
    }
}
