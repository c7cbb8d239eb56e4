package org.youbei.volunteer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.MaskedName;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Sha256;
import org.youbei.person.IdNumber;
import org.youbei.person.IdentitySeal;
import org.youbei.person.PersonEntry;

/** The rows of volunteers. */
@Repository
class StoredVolunteers {
    static final int CARD = 10;
    private static final String TABLE = "volunteer.volunteer";

    private final JdbcClient jdbc;
    private final IdentitySeal seal;
    private final Clock clock;

    StoredVolunteers(JdbcClient jdbc, IdentitySeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** @return whether it was written; not where the person has applied already */
    boolean add(UUID id, JurisdictionCode unit, Application said, String secret) {
        var person = said.person();
        var today = ChinaTime.today(clock);
        var document = seal.ofDocument(
                IdNumber.parse(person.idKind(), person.idNumber()).orElse(IdNumber.NONE));
        return jdbc.sql("""
            insert into volunteer.volunteer (id, jurisdiction, district, code, secret_hash, sealed, name_shown, phone_shown, id_hash, phone_hash,
              name_hash, adult_on, guardian, skills, availability, distance, state, applied_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, 'APPLIED', ?) on conflict do nothing\
            """)
                        .params(
                                id,
                                unit.value(),
                                unit.district(),
                                Codes.next(CARD),
                                Sha256.of(secret),
                                seal.seal(TABLE, id, person),
                                MaskedName.of(person.name()),
                                PhoneNumber.parse(person.phone())
                                        .map(PhoneNumber::shown)
                                        .orElse(""),
                                document,
                                seal.ofPhone(person.phone()),
                                seal.ofName(person.name()),
                                person.birthday()
                                        .orElse(LocalDate.of(1900, 1, 1))
                                        .plusYears(Application.ADULT),
                                said.guardian(),
                                said.sortedSkills().toArray(String[]::new),
                                said.availability(),
                                said.distance(),
                                today)
                        .update()
                == 1;
    }

    /** The day from which somebody who was refused may apply again; empty where nothing bars it. */
    Optional<LocalDate> barred(JurisdictionCode unit, PersonEntry person) {
        var document = seal.ofDocument(
                IdNumber.parse(person.idKind(), person.idNumber()).orElse(IdNumber.NONE));
        return Optional.ofNullable(jdbc.sql("""
            select max(again_on) from volunteer.volunteer where jurisdiction = ? and id_hash = ? and state = 'REFUSED' and again_on > ?\
            """)
                .params(unit.value(), document, ChinaTime.today(clock))
                .query(LocalDate.class)
                .optional()
                .orElse(null));
    }

    Optional<Volunteer> find(UUID id) {
        return jdbc.sql("select * from volunteer.volunteer where id = ?")
                .param(id)
                .query((row, n) -> volunteer(row))
                .optional();
    }

    Optional<Volunteer> inService(UUID person) {
        return jdbc.sql("""
            select * from volunteer.volunteer where person = ? and state in ('PROBATION', 'ACTIVE', 'LEAVE') order by id limit 1\
            """).param(person).query((row, n) -> volunteer(row)).optional();
    }

    Optional<Volunteer> locked(UUID id) {
        return jdbc.sql("select * from volunteer.volunteer where id = ? for update")
                .param(id)
                .query((row, n) -> volunteer(row))
                .optional();
    }

    Optional<Volunteer> bySecret(String secret) {
        return jdbc.sql("select * from volunteer.volunteer where secret_hash = ?")
                .param(Sha256.of(secret))
                .query((row, n) -> volunteer(row))
                .optional();
    }

    Optional<Volunteer> byCard(String code) {
        return jdbc.sql("select * from volunteer.volunteer where code = ?")
                .param(code)
                .query((row, n) -> volunteer(row))
                .optional();
    }

    /** What the application said of the person; empty once it was vetted or refused. */
    Optional<PersonEntry> application(UUID id) {
        return jdbc.sql("select sealed from volunteer.volunteer where id = ? and sealed is not null")
                .param(id)
                .query((row, n) -> seal.open(TABLE, id, row.getString(1)))
                .optional();
    }

    void stand(UUID id, VolunteerState state, @Nullable LocalDate again) {
        jdbc.sql("update volunteer.volunteer set state = ?, again_on = ?, revision = revision + 1 where id = ?")
                .param(state.name())
                .param(again)
                .param(id)
                .update();
    }

    /** From now on the one record of the person says who it is. */
    void become(UUID id, UUID person) {
        jdbc.sql("update volunteer.volunteer set person = ?, sealed = null where id = ?")
                .params(person, id)
                .update();
    }

    /** What must not be kept of somebody who was refused or has gone; the hash of the number stays while it bars applying again. */
    void forget(UUID id, boolean gone) {
        jdbc.sql("""
            update volunteer.volunteer set sealed = null, phone_shown = '', phone_hash = null, name_hash = null, skills = '{}', availability = 0,
              distance = 0, left_on = ?, id_hash = case when ? then null else id_hash end where id = ?\
            """).params(ChinaTime.today(clock), gone, id).update();
    }

    private static Volunteer volunteer(ResultSet row) throws SQLException {
        return new Volunteer(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getInt("revision"),
                new Volunteer.Seen(
                        row.getString("code"),
                        row.getObject("person", UUID.class),
                        row.getString("name_shown"),
                        row.getString("phone_shown"),
                        row.getObject("adult_on", LocalDate.class),
                        row.getBoolean("guardian"),
                        skills(row),
                        row.getInt("availability"),
                        row.getInt("distance"),
                        VolunteerState.valueOf(row.getString("state")),
                        row.getObject("applied_on", LocalDate.class),
                        row.getObject("again_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class)));
    }

    static List<String> skills(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("skills").getArray());
    }
}
