package org.youbei.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Scope;

/** Reads people masked; a whole name, telephone or identity number finds its person by the keyed hash. */
@Repository
public class PersonList extends ListReader<PersonFilter, PersonRow> {
    private static final Listing<PersonRow> PEOPLE = Listing.of(
            """
            select p.id, p.name_shown, p.phone_shown, coalesce(u.name, p.jurisdiction) as unit_name, p.reached_on,
              (select string_agg(distinct m.kind, ',' order by m.kind) from person.membership m
               where m.person = p.id and m.until is null) as kinds
            from person.person p left join jurisdiction.unit u on u.jurisdiction = p.jurisdiction where p.anonymised_on is null and p.merged_into is null\
            """,
            "p.id",
            (row, n) -> new PersonRow(
                    row.getObject("id", UUID.class),
                    row.getString("name_shown"),
                    row.getString("phone_shown"),
                    row.getString("unit_name"),
                    java.util.Objects.requireNonNullElse(row.getString("kinds"), ""),
                    row.getObject("reached_on", LocalDate.class)),
            Sort.id("entered", "p.id").down(),
            Sort.words("name", "p.name_shown"));

    private final IdentitySeal seal;

    PersonList(JdbcClient jdbc, IdentitySeal seal) {
        super(jdbc, PEOPLE);
        this.seal = seal;
    }

    @Override
    protected ListQuery where(Scope scope, PersonFilter filter) {
        var query = new ListQuery()
                .when(filter.unit() != null && !scope.contains(filter.unit()), "false")
                .and(
                        "exists (select from person.membership m where m.person = p.id and m.until is null"
                                + " and m.jurisdiction >= :unit and m.jurisdiction < cast(:unit as text) || '~')",
                        "unit",
                        filter.unit())
                .and(
                        "exists (select from person.membership m where m.person = p.id and m.until is null and m.kind ="
                                + " :kind)",
                        "kind",
                        filter.kind());
        return find(query, filter.q());
    }

    private ListQuery find(ListQuery query, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return query;
        }
        var phone = PhoneNumber.parse(typed).filter(PhoneNumber::personal);
        if (phone.isPresent()) {
            return query.and(
                    "p.phone_hash = :found", "found", seal.ofPhone(phone.get().dialled()));
        }
        var document = IdNumber.parse(IdNumber.Kind.RESIDENT, typed);
        return document.isPresent()
                ? query.and("p.id_hash = :found", "found", seal.ofDocument(document.get()))
                : query.and("p.name_hash = :found", "found", seal.ofName(typed.strip()));
    }
}
