package org.youbei.volunteer;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Scope;
import org.youbei.person.IdentitySeal;

/** Reads volunteers masked; a whole name or telephone number finds its volunteer by the keyed hash. */
@Repository
public class VolunteerList extends ListReader<VolunteerFilter, VolunteerRow> {
    private static final Listing<VolunteerRow> VOLUNTEERS = Listing.of(
            """
            select v.*, coalesce(u.name, v.jurisdiction) as unit_name,
              (select coalesce(sum(extract(epoch from h.ends_at - h.starts_at) / 60), 0)::bigint
               from volunteer.hours h join volunteer.confirmation c on c.hours = h.id
               where h.volunteer = v.id and h.kind = 'SERVICE' and h.reverses is null
                 and not exists (select from volunteer.hours r where r.reverses = h.id)) as minutes
            from volunteer.volunteer v left join jurisdiction.unit u on u.jurisdiction = v.jurisdiction where true\
            """,
            "v.id",
            (row, n) -> new VolunteerRow(
                    row.getObject("id", UUID.class),
                    row.getString("name_shown"),
                    row.getString("phone_shown"),
                    row.getString("unit_name"),
                    StoredVolunteers.skills(row),
                    VolunteerState.valueOf(row.getString("state")),
                    row.getObject("applied_on", LocalDate.class),
                    row.getLong("minutes")),
            Sort.id("applied", "v.id").down(),
            Sort.text("unit", "v.jurisdiction"));

    private final IdentitySeal seal;

    VolunteerList(JdbcClient jdbc, IdentitySeal seal) {
        super(jdbc, VOLUNTEERS);
        this.seal = seal;
    }

    @Override
    protected ListQuery where(Scope scope, VolunteerFilter filter) {
        var query = new ListQuery()
                .within(scope, filter.unit(), "v", false)
                .equal("v.state", filter.state())
                .and(":skill = any (v.skills)", "skill", filter.skill());
        var typed = filter.q();
        if (typed == null || typed.isBlank()) {
            return query;
        }
        var phone = PhoneNumber.parse(typed).filter(PhoneNumber::personal);
        return phone.isPresent()
                ? query.and(
                        "v.phone_hash = :found",
                        "found",
                        seal.ofPhone(phone.get().dialled()))
                : query.and("v.name_hash = :found", "found", seal.ofName(typed.strip()));
    }
}
