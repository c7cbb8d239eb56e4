package org.youbei.shelter.stay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.SealedValues;
import org.youbei.shelter.site.Sets;

/** Households as they are kept: counts and needs open, names and numbers sealed. */
@Repository
class Households {
    private static final String COLUMNS =
            "select id, opening, code, inside, children, elderly, needs, shown from shelter.household where ";
    private static final int MOST_FOUND = 20_000;

    private final JdbcClient jdbc;
    private final SealedValues sealed;

    Households(JdbcClient jdbc, SealedValues sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /** @return whether it was entered; false where the wristband is inside a shelter of the district already, or the id is another's */
    boolean add(Opening opening, UUID id, String code, Arrival arrival) {
        return add(
                opening,
                new Household(
                        id,
                        opening.id(),
                        code,
                        arrival.people(),
                        arrival.children(),
                        arrival.elderly(),
                        Sets.text(arrival.needs()),
                        masked(arrival.names())),
                arrival.names() + "\n" + arrival.phone());
    }

    boolean add(Opening opening, Household household, String contact) {
        return jdbc.sql("""
            insert into shelter.household (id, opening, jurisdiction, district, code, inside, children, elderly, needs, contact, shown)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                        .params(
                                household.id(),
                                opening.id(),
                                opening.unit().value(),
                                opening.unit().district(),
                                household.code(),
                                household.inside(),
                                household.children(),
                                household.elderly(),
                                household.needs(),
                                contact.isBlank() ? "" : sealed.encrypt(contact, place(household.id())),
                                household.shown())
                        .update()
                == 1;
    }

    void leave(UUID household, int people) {
        jdbc.sql("update shelter.household set inside = inside - ? where id = ?")
                .params(people, household)
                .update();
    }

    /** Some of a household that was missing are there again. */
    void comeBack(UUID household, int people) {
        jdbc.sql("update shelter.household set inside = inside + ? where id = ?")
                .params(people, household)
                .update();
    }

    /** Whether a wristband is worn inside a shelter of the scope by another household. */
    boolean isWorn(Household household) {
        return jdbc.sql("select exists (" + COLUMNS + "code = ? and inside > 0 and id <> ?)")
                .params(household.code(), household.id())
                .query(Boolean.class)
                .single();
    }

    /** How many of a household were ever inside at once in this stay. */
    int came(UUID household) {
        return jdbc.sql("""
            select coalesce(sum(people), 0) from shelter.entry where household = ? and kind in ('ARRIVAL', 'MOVE_IN')\
            """).param(household).query(Integer.class).single();
    }

    /** Those inside now, of several openings. */
    List<Household> inside(Collection<UUID> openings, int most) {
        return jdbc.sql(COLUMNS + "opening = any (?) and inside > 0 order by code, id limit ?")
                .params(openings.toArray(UUID[]::new), most)
                .query(Households::row)
                .list();
    }

    /** Names and number, a line each; empty once they are removed. */
    String contact(UUID household) {
        var stored = jdbc.sql("select contact from shelter.household where id = ?")
                .param(household)
                .query(String.class)
                .single();
        return stored.isEmpty() ? "" : sealed.decrypt(stored, place(household));
    }

    Optional<Household> find(UUID id) {
        return jdbc.sql(COLUMNS + "id = ?").param(id).query(Households::row).optional();
    }

    List<Household> of(UUID opening) {
        return jdbc.sql(COLUMNS + "opening = ? order by inside = 0, code, id")
                .param(opening)
                .query(Households::row)
                .list();
    }

    /** Those inside a shelter of the scope now. */
    List<Household> inside() {
        return jdbc.sql(COLUMNS + "inside > 0 order by code, id limit " + MOST_FOUND)
                .query(Households::row)
                .list();
    }

    private static String masked(String names) {
        return names.isEmpty() ? "—" : names.substring(0, names.offsetByCodePoints(0, 1)) + "＊";
    }

    private static String place(UUID household) {
        return "shelter.household.contact:" + household;
    }

    private static Household row(ResultSet row, int number) throws SQLException {
        return new Household(
                row.getObject("id", UUID.class),
                row.getObject("opening", UUID.class),
                row.getString("code"),
                row.getInt("inside"),
                row.getInt("children"),
                row.getInt("elderly"),
                row.getString("needs"),
                row.getString("shown"));
    }
}
