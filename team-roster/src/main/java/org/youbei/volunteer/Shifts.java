package org.youbei.volunteer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.person.Certificates;
import org.youbei.person.Said;
import org.youbei.volunteer.hours.Interval;

/**
 * Shifts, who has signed up, who came. A sign-up that cannot be is refused with every reason; nothing is a mere warning. Signing up, withdrawing and
 * checking in are called in the scope of the unit that runs the shift ({@link SignUps} sees to it).
 */
@Component
@Transactional
public class Shifts {
    static final int CODE = 8;
    private static final Duration EARLY = Duration.ofHours(1);
    private static final Duration LATE = Duration.ofHours(4);

    private static final String COLUMNS = """
        select f.*, volunteer.signed(f.id) as signed
        from volunteer.shift f
        """;

    private final JdbcClient jdbc;
    private final Jurisdictions units;
    private final Certificates certificates;
    private final ServiceHours hours;
    private final StoredSwaps swaps;
    private final AuditTrail audit;
    private final Clock clock;

    Shifts(
            JdbcClient jdbc,
            Jurisdictions units,
            Certificates certificates,
            ServiceHours hours,
            StoredSwaps swaps,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.certificates = certificates;
        this.hours = hours;
        this.swaps = swaps;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id made with the form, so that sending it twice plans one */
    public Outcome<UUID> plan(Actor actor, UUID id, ShiftEntry said) {
        if (units.find(said.unit()).isEmpty() || !Said.works(actor, said.unit())) {
            return Outcome.refused(VolunteerRefusal.NOT_YOURS.refusal());
        }
        var objections = said.objections(clock.instant());
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        int made = jdbc.sql("""
            insert into volunteer.shift (id, jurisdiction, district, title, place, starts_at, ends_at, opens_at, least, most, qualification, adults,
              below, code) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .param(id)
                .param(said.unit().value())
                .param(said.unit().district())
                .param(said.title().strip())
                .param(said.place().strip())
                .param(Timestamp.from(said.startsAt()))
                .param(Timestamp.from(said.endsAt()))
                .param(Timestamp.from(said.opensAt()))
                .param(said.least())
                .param(said.most())
                .param(said.qualification())
                .param(said.adults())
                .param(said.below())
                .param(Codes.next(CODE))
                .update();
        if (made == 1) {
            remember(
                    actor,
                    id,
                    said.unit(),
                    "shift.planned",
                    Map.of("title", said.title().strip()));
        }
        return Outcome.done(id);
    }

    public Outcome<UUID> cancel(Actor actor, UUID id, String reason) {
        if (!Said.works(actor, find(id).unit())) {
            return Outcome.refused(VolunteerRefusal.NOT_YOURS.refusal());
        }
        var said = new Said().required("reason", reason, 300);
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        var shift = locked(id);
        if (shift.isOff()) {
            return Outcome.refused(VolunteerRefusal.OVER.refusal());
        }
        jdbc.sql("update volunteer.shift set cancelled_on = ?, remark = ? where id = ?")
                .params(ChinaTime.today(clock), reason.strip(), id)
                .update();
        swaps.lapse(actor, id, null, reason.strip());
        remember(actor, id, shift.unit(), "shift.cancelled", Map.of("reason", reason.strip()));
        return Outcome.done(id);
    }

    /** Signs a volunteer up: by themselves behind their secret link, or by the unit. */
    public Outcome<UUID> sign(Actor actor, Volunteer volunteer, UUID id) {
        var shift = locked(id);
        var objections = objections(volunteer, shift);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        put(volunteer, shift);
        remember(
                actor,
                id,
                shift.unit(),
                "shift.signed",
                Map.of("person", volunteer.seen().name()));
        return Outcome.done(id);
    }

    private void put(Volunteer volunteer, Shift shift) {
        if (!volunteer.unit().equals(shift.unit())) {
            jdbc.sql("update volunteer.shift set joined_below = true where id = ? and not joined_below")
                    .param(shift.id())
                    .update();
        }
        jdbc.sql("""
            insert into volunteer.signup (id, shift, volunteer, jurisdiction, district, signed_at) values (?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        UuidV7.next(clock),
                        shift.id(),
                        volunteer.getId(),
                        volunteer.unit().value(),
                        volunteer.district(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Every reason against signing up, each by its own check. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(Volunteer volunteer, Shift shift) {
        return fitness(volunteer, List.of(shift)).objections(shift);
    }

    /** The same of several shifts, in two statements however many they are; empty where nothing speaks against one. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Refusal>> objections(Volunteer volunteer, List<Shift> offered) {
        var fitness = fitness(volunteer, offered);
        return offered.stream().collect(Collectors.toMap(Shift::id, fitness::objections));
    }

    /** What speaks against somebody in a shift, whether or not there is a place left. */
    List<Refusal> unfit(Volunteer volunteer, Shift shift) {
        return fitness(volunteer, List.of(shift)).unfit(shift);
    }

    private Fitness fitness(Volunteer volunteer, List<Shift> offered) {
        var person = volunteer.seen().person();
        var isAsked = offered.stream().anyMatch(shift -> shift.qualification() != null);
        var able = person == null || !isAsked
                ? Map.<String, Optional<LocalDate>>of()
                : certificates.lasting(List.of(person)).getOrDefault(person, Map.of());
        return new Fitness(volunteer, of(volunteer.getId()), able, clock.instant());
    }

    /** Takes a sign-up back before the shift begins. */
    public Outcome<UUID> withdraw(Actor actor, Volunteer volunteer, UUID id) {
        var shift = locked(id);
        if (!shift.startsAt().isAfter(clock.instant())) {
            return Outcome.refused(VolunteerRefusal.OVER.refusal());
        }
        if (!drop(volunteer.getId(), id)) {
            return Outcome.refused(VolunteerRefusal.NOT_SIGNED.refusal());
        }
        swaps.lapse(actor, id, volunteer.getId(), "已取消报名");
        remember(
                actor,
                id,
                shift.unit(),
                "shift.withdrawn",
                Map.of("person", volunteer.seen().name()));
        return Outcome.done(id);
    }

    private boolean drop(UUID volunteer, UUID shift) {
        return jdbc.sql("""
            update volunteer.signup set withdrawn_at = ? where shift = ? and volunteer = ? and withdrawn_at is null\
            """)
                        .params(Timestamp.from(clock.instant()), shift, volunteer)
                        .update()
                == 1;
    }

    /** Puts one in the place of the other, at one moment. */
    void replace(UUID giver, Volunteer taker, Shift shift) {
        if (drop(giver, shift.id())) {
            put(taker, shift);
        }
    }

    /** Whether somebody is in a shift and has not come yet. */
    boolean isExpected(UUID volunteer, UUID shift) {
        return jdbc.sql("""
            select exists (select from volunteer.signup where shift = ? and volunteer = ? and withdrawn_at is null and in_at is null)\
            """).params(shift, volunteer).query(Boolean.class).single();
    }

    /** Somebody comes, or goes: by the code at the place and the code of the card. The clock is that of the product, never of a phone. */
    public Outcome<Signup> check(Actor actor, Volunteer volunteer, UUID id) {
        var shift = locked(id);
        var signup = signups(id).stream()
                .filter(one -> one.volunteer().equals(volunteer.getId()))
                .findFirst();
        if (signup.isEmpty()) {
            return Outcome.refused(VolunteerRefusal.NOT_SIGNED.refusal());
        }
        var now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        if (signup.get().outAt() != null) {
            return Outcome.refused(VolunteerRefusal.CHECKED.refusal());
        }
        boolean coming = signup.get().inAt() == null;
        var until = coming ? shift.endsAt() : shift.endsAt().plus(LATE);
        if (shift.isOff() || now.isBefore(shift.startsAt().minus(EARLY)) || now.isAfter(until)) {
            return Outcome.refused(VolunteerRefusal.CHECK_TIME.refusal());
        }
        return coming ? came(actor, shift, signup.get(), now) : went(actor, shift, volunteer, signup.get(), now);
    }

    private Outcome<Signup> came(Actor actor, Shift shift, Signup signup, Instant now) {
        jdbc.sql("update volunteer.signup set in_at = ?, noted_by = ? where id = ?")
                .params(Timestamp.from(now), actor.name(), signup.id())
                .update();
        remember(actor, shift.id(), shift.unit(), "shift.came", Map.of("person", signup.name()));
        return Outcome.done(signup(signup.id()));
    }

    private Outcome<Signup> went(Actor actor, Shift shift, Volunteer volunteer, Signup signup, Instant now) {
        var came = java.util.Objects.requireNonNull(signup.inAt());
        if (!now.isAfter(came)) {
            return Outcome.refused(VolunteerRefusal.CHECK_TIME.refusal());
        }
        return hours.add(
                        actor,
                        volunteer,
                        UuidV7.next(clock),
                        shift.id(),
                        Interval.Kind.SERVICE,
                        came,
                        now,
                        shift.title())
                .then(row -> {
                    jdbc.sql("update volunteer.signup set out_at = ?, noted_by = ? where id = ?")
                            .params(Timestamp.from(now), actor.name(), signup.id())
                            .update();
                    remember(actor, shift.id(), shift.unit(), "shift.went", Map.of("person", signup.name()));
                    return Outcome.done(signup(signup.id()));
                });
    }

    /** Notes afterwards, from a list on paper, when somebody came and went. */
    public Outcome<Signup> note(Actor actor, Volunteer volunteer, UUID id, Instant came, Instant went) {
        if (!Said.works(actor, find(id).unit())) {
            return Outcome.refused(VolunteerRefusal.NOT_YOURS.refusal());
        }
        var shift = locked(id);
        var signup = signups(id).stream()
                .filter(one -> one.volunteer().equals(volunteer.getId()))
                .findFirst();
        if (signup.isEmpty()) {
            return Outcome.refused(VolunteerRefusal.NOT_SIGNED.refusal());
        }
        if (signup.get().outAt() != null) {
            return Outcome.refused(VolunteerRefusal.CHECKED.refusal());
        }
        if (!went.isAfter(came)
                || went.isAfter(clock.instant())
                || came.isBefore(shift.startsAt().minus(EARLY))
                || went.isAfter(shift.endsAt().plus(LATE))) {
            return Outcome.refused(VolunteerRefusal.CHECK_TIME.at("went"));
        }
        return hours.add(actor, volunteer, UuidV7.next(clock), id, Interval.Kind.SERVICE, came, went, shift.title())
                .then(row -> {
                    jdbc.sql("update volunteer.signup set in_at = ?, out_at = ?, noted_by = ? where id = ?")
                            .params(
                                    Timestamp.from(came),
                                    Timestamp.from(went),
                                    actor.name(),
                                    signup.get().id())
                            .update();
                    remember(
                            actor,
                            id,
                            shift.unit(),
                            "shift.noted",
                            Map.of("person", signup.get().name()));
                    return Outcome.done(signup(signup.get().id()));
                });
    }

    @Transactional(readOnly = true)
    public Shift find(UUID id) {
        return jdbc.sql(COLUMNS + "where f.id = ?")
                .param(id)
                .query(Shifts::shift)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The shift whose code hangs at the place. */
    @Transactional(readOnly = true)
    public Optional<Shift> byCode(String typed) {
        return Codes.parse(typed, CODE)
                .flatMap(code -> jdbc.sql(COLUMNS + "where f.code = ?")
                        .param(code)
                        .query(Shifts::shift)
                        .optional());
    }

    /** With its row held until the transaction ends; only in the scope of the unit that runs it. */
    Shift locked(UUID id) {
        var held = jdbc.sql("select id from volunteer.shift where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return find(held.orElseThrow(() -> new NotFound(id)));
    }

    /** Those of a unit and below that are not over, and what the units above have opened to it, the first one in front. */
    @Transactional(readOnly = true)
    public List<Shift> coming(JurisdictionCode unit, int most) {
        return jdbc.sql(COLUMNS + """
            where (f.jurisdiction >= ? and f.jurisdiction < ? || '~' or f.below and f.jurisdiction = any (?::text[]))
              and f.ends_at > ? and f.cancelled_on is null order by f.starts_at, f.id limit ?\
            """)
                .params(unit.value(), unit.value(), above(unit), Timestamp.from(clock.instant()), most)
                .query(Shifts::shift)
                .list();
    }

    private static String[] above(JurisdictionCode unit) {
        return Stream.iterate(unit.parent(), Optional::isPresent, next -> next.flatMap(JurisdictionCode::parent))
                .flatMap(Optional::stream)
                .map(JurisdictionCode::value)
                .toArray(String[]::new);
    }

    /** Those that somebody has signed up for and that are not over. */
    @Transactional(readOnly = true)
    public List<Shift> of(UUID volunteer) {
        return jdbc.sql(COLUMNS + """
            where exists (select from volunteer.signup s where s.shift = f.id and s.volunteer = ? and s.withdrawn_at is null)
              and f.ends_at > ? order by f.starts_at, f.id\
            """)
                .params(volunteer, Timestamp.from(clock.instant()))
                .query(Shifts::shift)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Signup> signups(UUID shift) {
        return jdbc.sql("""
            select s.*, v.name_shown, v.phone_shown from volunteer.signup s join volunteer.volunteer v on v.id = s.volunteer
            where s.shift = ? and s.withdrawn_at is null order by s.signed_at, s.id\
            """).param(shift).query((row, n) -> signup(row)).list();
    }

    private Signup signup(UUID id) {
        return jdbc.sql("""
            select s.*, v.name_shown, v.phone_shown from volunteer.signup s join volunteer.volunteer v on v.id = s.volunteer where s.id = ?\
            """).param(id).query((row, n) -> signup(row)).single();
    }

    private static Signup signup(ResultSet row) throws SQLException {
        return new Signup(
                row.getObject("id", UUID.class),
                row.getObject("shift", UUID.class),
                row.getObject("volunteer", UUID.class),
                row.getString("name_shown"),
                row.getString("phone_shown"),
                instant(row.getTimestamp("in_at")),
                instant(row.getTimestamp("out_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    static Shift shift(ResultSet row, int n) throws SQLException {
        return new Shift(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("title"),
                row.getString("place"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getTimestamp("opens_at").toInstant(),
                row.getInt("least"),
                row.getInt("most"),
                row.getString("qualification"),
                row.getBoolean("adults"),
                row.getBoolean("below"),
                row.getString("code"),
                row.getObject("cancelled_on", LocalDate.class),
                row.getInt("signed"));
    }

    void remember(Actor actor, UUID id, JurisdictionCode unit, String action, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of(action, new Subject("shift", id), unit, values));
    }
}
