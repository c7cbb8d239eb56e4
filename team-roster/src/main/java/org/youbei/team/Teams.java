package org.youbei.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableThingChanged;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;
import org.youbei.person.CertificateCatalogue;
import org.youbei.person.Certificates.CertificatesChanged;
import org.youbei.person.MembershipKind;
import org.youbei.person.Persons;
import org.youbei.person.Said;
import org.youbei.team.staffing.Need;

/**
 * Teams, what they need and who is in them. To be called inside a scope; an unknown team is {@link NotFound}. Refusals: {@link TeamRefusal}.
 */
@Component
@Transactional
public class Teams {
    private static final int ADULT = 18;
    private static final int MOST_OF_A_KIND = 10_000;

    private final JdbcClient jdbc;
    private final Persons persons;
    private final ReadinessRules rules;
    private final Jurisdictions units;
    private final DutyBook book;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Teams(
            JdbcClient jdbc,
            Persons persons,
            ReadinessRules rules,
            Jurisdictions units,
            DutyBook book,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.rules = rules;
        this.units = units;
        this.book = book;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public static Subject subject(UUID team) {
        return new Subject("team", team);
    }

    /** @param id made with the form, so that sending it twice makes one team */
    public Outcome<UUID> make(Actor actor, UUID id, TeamEntry said) {
        if (units.find(said.unit()).isEmpty()) {
            return Outcome.refused(TeamRefusal.UNIT.at("unit"));
        }
        if (!Said.works(actor, said.unit())) {
            return Outcome.refused(TeamRefusal.NOT_YOURS.refusal());
        }
        var objections = said.objections(today());
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        int made = jdbc.sql("""
            insert into team.team (id, jurisdiction, district, name, kind, level, specialties, base, longitude, latitude, ready_day, ready_night,
              area, partner, agreed_until, insurer, insured_from, insured_until, kit_wanted, kit_held, exercised_on, made_on)
            values (:id, :unit, :district, :name, :kind, :level, :specialties, :base, :longitude, :latitude, :day, :night, :area, :partner,
              :agreed, :insurer, :from, :until, :wanted, :held, :exercised, :today) on conflict do nothing\
            """).params(values(said)).param("id", id).update();
        if (made == 0) {
            return row(id).isPresent() ? Outcome.done(id) : Outcome.refused(TeamRefusal.NAME_TAKEN.at("name"));
        }
        settled(actor, id, said);
        remember(actor, id, said.unit(), "team.made", Map.of("name", said.name()));
        return Outcome.done(id);
    }

    /** @param revision of the team when the form was opened; refused where somebody changed it since. The unit stays. */
    public Outcome<UUID> change(Actor actor, UUID id, int revision, TeamEntry said) {
        var team = locked(id);
        var refused = refused(actor, team);
        if (refused != null) {
            return refused;
        }
        if (team.revision() != revision) {
            return Outcome.refused(TeamRefusal.CHANGED.refusal());
        }
        var objections = said.objections(today());
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        if (isTaken(team.entry().unit(), said.name(), id)) {
            return Outcome.refused(TeamRefusal.NAME_TAKEN.at("name"));
        }
        jdbc.sql("""
            update team.team set revision = revision + 1, name = :name, kind = :kind, level = :level, specialties = :specialties, base = :base,
              longitude = :longitude, latitude = :latitude, ready_day = :day, ready_night = :night, area = :area, partner = :partner,
              agreed_until = :agreed, insurer = :insurer, insured_from = :from, insured_until = :until, kit_wanted = :wanted, kit_held = :held,
              exercised_on = :exercised where id = :id and :unit <> '' and :district <> '' and cast(:today as date) is not null\
            """).params(values(said)).param("id", id).update();
        settled(actor, id, said);
        remember(actor, id, team.entry().unit(), "team.changed", Map.of("name", said.name()));
        return Outcome.done(id);
    }

    private Map<String, @Nullable Object> values(TeamEntry said) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("unit", said.unit().value());
        values.put("district", said.unit().district());
        values.put("name", said.name());
        values.put("kind", said.kind().name());
        values.put("level", said.level());
        values.put("specialties", said.sortedSpecialties().toArray(String[]::new));
        values.put("base", said.base());
        values.put("longitude", said.longitude());
        values.put("latitude", said.latitude());
        values.put("day", said.readyDay());
        values.put("night", said.readyNight());
        values.put("area", said.area());
        values.put("partner", said.partner());
        values.put("agreed", said.agreedUntil());
        values.put("insurer", said.insurer());
        values.put("from", said.insuredFrom());
        values.put("until", said.insuredUntil());
        values.put("wanted", said.kitWanted());
        values.put("held", said.kitHeld());
        values.put("exercised", said.exercisedOn());
        values.put("today", today());
        return values;
    }

    /** What falls due because of a team: its insurance and its agreement. */
    private void settled(Actor actor, UUID id, TeamEntry said) {
        due(actor, id, said, ObligationKind.TEAM_INSURANCE, "team-insurance", said.insuredUntil());
        due(
                actor,
                id,
                said,
                ObligationKind.TEAM_AGREEMENT,
                "team-agreement",
                said.partner().isEmpty() ? null : said.agreedUntil());
        changed(id, said.unit());
    }

    private void due(
            Actor actor, UUID id, TeamEntry said, ObligationKind kind, String rule, @Nullable LocalDate until) {
        var open = book.open(subject(id), kind);
        if (open.isPresent() && !open.get().due().equals(until)) {
            book.end(actor, subject(id), kind, "已更新");
            open = Optional.empty();
        }
        if (until != null && open.isEmpty()) {
            var start = today().isBefore(until) ? today() : until.minusDays(1);
            book.open(actor, new Opening(kind, subject(id), said.name(), said.unit(), null, null, rule, start, until));
        }
    }

    private boolean isTaken(JurisdictionCode unit, String name, UUID but) {
        return jdbc.sql("""
            select exists (select from team.team where jurisdiction = ? and name = ? and id <> ? and disbanded_on is null)\
            """)
                .params(unit.value(), name, but)
                .query(Boolean.class)
                .single();
    }

    /** Says how many people of each qualification the team needs; what is not among them is needed no more. */
    public Outcome<UUID> need(Actor actor, UUID id, Collection<Need> needs) {
        var team = locked(id);
        var refused = refused(actor, team);
        if (refused != null) {
            return refused;
        }
        if (needs.stream()
                .anyMatch(need -> !CertificateCatalogue.SHIPPED.qualifications().containsKey(need.qualification()))) {
            return Outcome.refused(TeamRefusal.QUALIFICATION.refusal());
        }
        if (needs.stream().anyMatch(need -> need.max() < 1 || need.max() > MOST_OF_A_KIND)) {
            return Outcome.refused(TeamRefusal.BOUNDS.refusal());
        }
        jdbc.sql("delete from team.need where team = ?").param(id).update();
        for (var need : needs) {
            jdbc.sql("""
                insert into team.need (team, jurisdiction, district, qualification, least, wished, most) values (?, ?, ?, ?, ?, ?, ?)\
                """)
                    .params(
                            id,
                            team.entry().unit().value(),
                            team.entry().unit().district(),
                            need.qualification(),
                            need.min(),
                            need.desired(),
                            need.max())
                    .update();
        }
        remember(actor, id, team.entry().unit(), "team.needs-changed", Map.of("needs", needs.size()));
        changed(id, team.entry().unit());
        return Outcome.done(id);
    }

    /** Takes somebody in whom the unit knows. Rescue teams take adults. */
    public Outcome<UUID> join(Actor actor, UUID id, UUID person, MemberRole role, LocalDate since) {
        var team = locked(id);
        var refused = refused(actor, team);
        if (refused != null) {
            return refused;
        }
        if (!persons.works(actor, person)) {
            return Outcome.refused(TeamRefusal.PERSON.at("person"));
        }
        if (since.isAfter(today())) {
            return Outcome.refused(TeamRefusal.SINCE.at("since"));
        }
        if (team.entry().kind().isRescue()) {
            var entry = persons.opened(List.of(person)).get(person);
            if (entry == null || entry.birthday().isEmpty()) {
                return Outcome.refused(TeamRefusal.AGE_UNKNOWN.at("person"));
            }
            if (entry.isBelow(ADULT, since)) {
                return Outcome.refused(TeamRefusal.UNDER_AGE.at("person", ADULT));
            }
        }
        if (role == MemberRole.LEADER && members(id).stream().anyMatch(one -> one.role() == MemberRole.LEADER)) {
            return Outcome.refused(TeamRefusal.LEADER.at("role"));
        }
        int joined = jdbc.sql("""
            insert into team.member (id, team, person, jurisdiction, district, role, since) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        UuidV7.next(clock),
                        id,
                        person,
                        team.entry().unit().value(),
                        team.entry().unit().district(),
                        role.name(),
                        since)
                .update();
        if (joined == 0) {
            return Outcome.refused(TeamRefusal.MEMBER.at("person"));
        }
        persons.join(actor, person, team.entry().unit(), MembershipKind.TEAM);
        remember(
                actor,
                id,
                team.entry().unit(),
                "team.joined",
                Map.of("person", persons.find(person).name()));
        changed(id, team.entry().unit());
        return Outcome.done(id);
    }

    /** Lets a member go; who leads the team leaves it without a leader, which its readiness says. */
    public Outcome<UUID> leave(Actor actor, UUID id, UUID person) {
        var team = locked(id);
        if (!Said.works(actor, team.entry().unit())) {
            return Outcome.refused(TeamRefusal.NOT_YOURS.refusal());
        }
        int left = jdbc.sql("""
            update team.member set until = greatest(since, ?) where team = ? and person = ? and until is null\
            """).params(today(), id, person).update();
        if (left == 0) {
            return Outcome.refused(TeamRefusal.NO_MEMBER.refusal());
        }
        if (ofPerson(person).isEmpty()) {
            persons.leave(actor, person, team.entry().unit(), MembershipKind.TEAM);
        }
        remember(
                actor,
                id,
                team.entry().unit(),
                "team.left",
                Map.of("person", persons.find(person).name()));
        changed(id, team.entry().unit());
        return Outcome.done(id);
    }

    public Outcome<UUID> disband(Actor actor, UUID id, String reason) {
        var team = locked(id);
        var refused = refused(actor, team);
        if (refused != null) {
            return refused;
        }
        var said = new Said().required("reason", reason, 300);
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        members(id).forEach(one -> leave(actor, id, one.person()));
        jdbc.sql("update team.team set disbanded_on = ?, revision = revision + 1 where id = ?")
                .params(today(), id)
                .update();
        book.end(actor, subject(id), reason.strip());
        remember(actor, id, team.entry().unit(), "team.disbanded", Map.of("reason", reason.strip()));
        changed(id, team.entry().unit());
        return Outcome.done(id);
    }

    private @Nullable Outcome<UUID> refused(Actor actor, Team team) {
        if (!Said.works(actor, team.entry().unit())) {
            return Outcome.refused(TeamRefusal.NOT_YOURS.refusal());
        }
        return team.isOpen() ? null : Outcome.refused(TeamRefusal.DISBANDED.refusal());
    }

    @Transactional(readOnly = true)
    public Team find(UUID id) {
        return row(id).orElseThrow(() -> new NotFound(id));
    }

    private Team locked(UUID id) {
        return jdbc.sql("select * from team.team where id = ? for update")
                .param(id)
                .query((row, n) -> TeamRows.team(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private Optional<Team> row(UUID id) {
        return jdbc.sql("select * from team.team where id = ?")
                .param(id)
                .query((row, n) -> TeamRows.team(row))
                .optional();
    }

    /** How ready teams are on a day, by id, in one statement. Unknown ones are missing. */
    @Transactional(readOnly = true)
    public Map<UUID, TeamRow> readiness(Collection<UUID> ids, LocalDate day) {
        var rows = new HashMap<UUID, TeamRow>();
        jdbc.sql(TeamRows.FACTS.formatted("team.team") + " where t.id = any (?::uuid[])")
                .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> TeamRows.row(row, rules, day))
                .list()
                .forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    /** A team with what it needs, without its people. */
    record Wanting(
            UUID team,
            String name,
            String unitName,
            String partner,
            @Nullable LocalDate agreedUntil,
            List<Need> needs) {}

    /** The open teams of a part of the tree. */
    @Transactional(readOnly = true)
    List<Wanting> wanting(JurisdictionCode unit, int most) {
        return jdbc.sql("select t.id, t.name, t.partner, t.agreed_until, coalesce(u.name, t.jurisdiction) as"
                        + " unit_name, "
                        + TeamRows.NEEDS_COLUMN + """
                         from team.team t left join jurisdiction.unit u on u.jurisdiction = t.jurisdiction
                        where t.disbanded_on is null and t.jurisdiction >= :unit and t.jurisdiction < :unit || '~' order by t.jurisdiction, t.id limit :most\
                        """)
                .param("unit", unit.value())
                .param("most", most)
                .query((row, n) -> new Wanting(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("unit_name"),
                        row.getString("partner"),
                        row.getObject("agreed_until", LocalDate.class),
                        TeamRows.needs(row)))
                .list();
    }

    /** A member with the last day on which each qualification counts. */
    public record Skilled(String name, Map<String, Optional<LocalDate>> quals) {}

    /** By team and person, what members can do and how long, in one statement. */
    @Transactional(readOnly = true)
    public Map<UUID, Map<UUID, Skilled>> squads(Collection<UUID> ids) {
        var squads = new HashMap<UUID, Map<UUID, Skilled>>();
        jdbc.sql("""
            select m.team, m.person, p.name_shown, c.kind, c.until
            from team.member m join person.person p on p.id = m.person
              left join person.certificate c on c.person = m.person and c.withdrawn_on is null
            where m.team = any (?::uuid[]) and m.until is null\
            """)
                .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    var name = row.getString("name_shown");
                    var member = squads.computeIfAbsent(row.getObject("team", UUID.class), none -> new HashMap<>())
                            .computeIfAbsent(
                                    row.getObject("person", UUID.class), none -> new Skilled(name, new HashMap<>()));
                    var kind = row.getString("kind");
                    if (kind != null) {
                        var until = Optional.ofNullable(row.getObject("until", LocalDate.class));
                        TeamRows.qualify(member.quals(), kind, until);
                    }
                });
        return squads;
    }

    /** Who is in the team, the leader first. */
    @Transactional(readOnly = true)
    public List<Member> members(UUID id) {
        return jdbc.sql("""
            select m.*, p.name_shown, p.phone_shown, p.reached_on from team.member m join person.person p on p.id = m.person
            where m.team = ? and m.until is null order by array_position(array['LEADER', 'DEPUTY', 'MEMBER'], m.role::text), m.since, m.id\
            """)
                .param(id)
                .query((row, n) -> new Member(
                        row.getObject("person", UUID.class),
                        row.getString("name_shown"),
                        row.getString("phone_shown"),
                        MemberRole.valueOf(row.getString("role")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("reached_on", LocalDate.class)))
                .list();
    }

    /** The teams that somebody is in. */
    @Transactional(readOnly = true)
    public List<Team> ofPerson(UUID person) {
        return jdbc.sql("""
            select t.* from team.team t join team.member m on m.team = t.id where m.person = ? and m.until is null order by t.id\
            """).param(person).query((row, n) -> TeamRows.team(row)).list();
    }

    /** A certificate of a member decides how the team stands, and with it the plans that lean on it. */
    @EventListener
    void certified(CertificatesChanged event) {
        jdbc.sql("""
            select distinct t.id, t.jurisdiction from team.team t join team.member m on m.team = t.id
            where m.person = any (?::uuid[]) and m.until is null order by t.id\
            """)
                .param(event.people().stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), new JurisdictionCode(row.getString(2))))
                .list()
                .forEach(team -> changed(team.getKey(), team.getValue()));
    }

    private void changed(UUID id, JurisdictionCode unit) {
        events.publishEvent(new BindableThingChanged(BindableKind.TEAM, id.toString(), unit));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private void remember(
            Actor actor, UUID id, JurisdictionCode unit, String action, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of(action, subject(id), unit, values));
    }
}
