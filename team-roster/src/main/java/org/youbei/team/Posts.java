package org.youbei.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableThingChanged;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.obligation.rule.RequiredPost;
import org.youbei.obligation.rule.Rules;
import org.youbei.person.MembershipKind;
import org.youbei.person.Persons;
import org.youbei.person.Said;

/**
 * The posts that units must have filled, by the rule pack, with holders and stand-ins. An empty one, or a person who holds several, is a duty of the
 * unit. To be called inside a scope.
 */
@Component
@Transactional
public class Posts {
    private static final int MOST_UNITS = 2_000;

    private final JdbcClient jdbc;
    private final Persons persons;
    private final PostDuties duties;
    private final Jurisdictions units;
    private final List<RequiredPost> required;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Posts(
            JdbcClient jdbc,
            Persons persons,
            PostDuties duties,
            Jurisdictions units,
            Rules rules,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.duties = duties;
        this.units = units;
        this.required = rules.pack().posts();
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Which of the two. */
    public enum Place {
        /** 主岗 */
        A,
        /** 备岗 */
        B
    }

    /** What plans know a post of a unit by. */
    public static String reference(JurisdictionCode unit, String post) {
        return "post:" + unit.value() + ":" + post;
    }

    /** The posts that a unit must have, in the order of the pack. */
    public List<RequiredPost> required(JurisdictionCode unit) {
        return required.stream()
                .filter(post -> post.level().equals(unit.level().name()))
                .toList();
    }

    public Optional<RequiredPost> required(JurisdictionCode unit, String id) {
        return required(unit).stream().filter(post -> post.id().equals(id)).findFirst();
    }

    /** The posts of a unit and who holds them. */
    @Transactional(readOnly = true)
    public List<PostLine> of(JurisdictionCode unit) {
        var held = new HashMap<String, Holder>();
        jdbc.sql("""
            select h.post, h.place, h.person, h.since, p.name_shown, p.phone_shown, p.reached_on
            from team.holding h join person.person p on p.id = h.person where h.jurisdiction = ? and h.until is null\
            """).param(unit.value()).query(row -> {
            held.put(
                    row.getString("post") + row.getString("place"),
                    new Holder(
                            row.getObject("person", UUID.class),
                            row.getString("name_shown"),
                            row.getString("phone_shown"),
                            row.getObject("since", LocalDate.class),
                            row.getObject("reached_on", LocalDate.class)));
        });
        return required(unit).stream()
                .map(post -> new PostLine(post, held.get(post.id() + "A"), held.get(post.id() + "B")))
                .toList();
    }

    /**
     * Gives a post to a person from a day on; who held it until then has held it. The stand-in is another one.
     *
     * @param since not in the future
     */
    public Outcome<UUID> appoint(
            Actor actor, JurisdictionCode unit, String post, Place place, UUID person, LocalDate since) {
        var found = required(unit, post);
        if (found.isEmpty()) {
            return Outcome.refused(TeamRefusal.POST.at("post"));
        }
        if (!Said.works(actor, unit)) {
            return Outcome.refused(TeamRefusal.NOT_YOURS.refusal());
        }
        if (place == Place.B && !found.get().standIn()) {
            return Outcome.refused(TeamRefusal.NO_STAND_IN.at("place"));
        }
        if (!persons.works(actor, person)) {
            return Outcome.refused(TeamRefusal.PERSON.at("person"));
        }
        var line = line(unit, post);
        var now = place == Place.A ? line.holder() : line.standIn();
        var other = place == Place.A ? line.standIn() : line.holder();
        if (other != null && other.person().equals(person)) {
            return Outcome.refused(TeamRefusal.SAME_PERSON.at("person"));
        }
        if (since.isAfter(today()) || (now != null && since.isBefore(now.since()))) {
            return Outcome.refused(TeamRefusal.SINCE.at("since"));
        }
        if (now == null || !now.person().equals(person)) {
            changed(actor, unit, found.get(), place, now, person, since);
        }
        return Outcome.done(person);
    }

    private void changed(
            Actor actor,
            JurisdictionCode unit,
            RequiredPost post,
            Place place,
            @Nullable Holder before,
            UUID person,
            LocalDate since) {
        end(unit, post.id(), place, since);
        jdbc.sql("""
            insert into team.holding (id, jurisdiction, district, post, place, person, since, named_by, named_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        org.youbei.model.UuidV7.next(clock),
                        unit.value(),
                        unit.district(),
                        post.id(),
                        place.name(),
                        person,
                        since,
                        actor.name(),
                        today())
                .update();
        persons.join(actor, person, unit, MembershipKind.POST);
        if (before != null) {
            leave(actor, before.person(), unit);
        }
        settle(actor, unit, post, "post.appointed", place, persons.find(person).name());
    }

    /** Leaves a place empty. */
    public Outcome<UUID> release(Actor actor, JurisdictionCode unit, String post, Place place) {
        var found = required(unit, post);
        if (found.isEmpty()) {
            return Outcome.refused(TeamRefusal.POST.at("post"));
        }
        if (!Said.works(actor, unit)) {
            return Outcome.refused(TeamRefusal.NOT_YOURS.refusal());
        }
        var line = line(unit, post);
        var now = place == Place.A ? line.holder() : line.standIn();
        if (now == null) {
            return Outcome.refused(TeamRefusal.VACANT.refusal());
        }
        end(unit, post, place, today());
        leave(actor, now.person(), unit);
        settle(actor, unit, found.get(), "post.released", place, now.name());
        return Outcome.done(now.person());
    }

    private void end(JurisdictionCode unit, String post, Place place, LocalDate since) {
        jdbc.sql("""
            update team.holding set until = greatest(since, ?) where jurisdiction = ? and post = ? and place = ? and until is null\
            """).params(since, unit.value(), post, place.name()).update();
    }

    /** Whoever holds no post of the unit any more is no longer known to it as a holder. */
    private void leave(Actor actor, UUID person, JurisdictionCode unit) {
        if (held(person).stream().noneMatch(post -> post.unit().equals(unit))) {
            persons.leave(actor, person, unit, MembershipKind.POST);
        }
    }

    private PostLine line(JurisdictionCode unit, String post) {
        return of(unit).stream()
                .filter(one -> one.post().id().equals(post))
                .findFirst()
                .orElseThrow();
    }

    private void settle(Actor actor, JurisdictionCode unit, RequiredPost post, String action, Place place, String who) {
        duties.check(actor, sum(unit));
        events.publishEvent(new BindableThingChanged(BindableKind.POSITION, reference(unit, post.id()), unit));
        audit.record(
                actor,
                AuditEntry.of(
                        action,
                        PostDuties.subject(unit),
                        unit,
                        Map.of("post", post.title().zh(), "standing", place.name(), "person", who)));
    }

    /** A post that a person holds, or stands in for. */
    public record Held(JurisdictionCode unit, String post, Place place, LocalDate since) {}

    @Transactional(readOnly = true)
    public List<Held> held(UUID person) {
        return jdbc.sql("""
            select jurisdiction, post, place, since from team.holding where person = ? and until is null order by jurisdiction, post, place\
            """)
                .param(person)
                .query((row, n) -> new Held(
                        new JurisdictionCode(row.getString(1)),
                        row.getString(2),
                        Place.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    /** How the posts of a unit stand. */
    @Transactional(readOnly = true)
    public PostSum sum(JurisdictionCode unit) {
        var name = units.find(unit).map(Jurisdiction::name).orElse(unit.value());
        return sum(unit, name, holdings(unit, unit).getOrDefault(unit, Map.of()));
    }

    /** Of a unit and those below it that must have posts, in order, in two statements. */
    @Transactional(readOnly = true)
    public List<PostSum> sums(JurisdictionCode top) {
        var held = holdings(top, new JurisdictionCode(top.value()));
        return units.subtree(top, MOST_UNITS).stream()
                .filter(unit -> !required(unit.code()).isEmpty())
                .map(unit -> sum(unit.code(), unit.name(), held.getOrDefault(unit.code(), Map.of())))
                .toList();
    }

    /** Opens and ends the duties about empty posts of all units, for the timetable; a new unit begins with empty posts. */
    public int watch(Actor actor, JurisdictionCode top) {
        int open = 0;
        for (var sum : sums(top)) {
            duties.check(actor, sum);
            open += sum.isSound() ? 0 : 1;
        }
        return open;
    }

    private PostSum sum(JurisdictionCode unit, String name, Map<String, UUID> held) {
        var vacant = new ArrayList<RequiredPost>();
        var firsts = new LinkedHashMap<UUID, Integer>();
        int places = 0;
        int filled = 0;
        for (var post : required(unit)) {
            var a = held.get(post.id() + "A");
            var b = held.get(post.id() + "B");
            places += post.standIn() ? 2 : 1;
            filled += (a == null ? 0 : 1) + (post.standIn() && b != null ? 1 : 0);
            if (a == null || (post.standIn() && b == null)) {
                vacant.add(post);
            }
            if (a != null) {
                firsts.merge(a, 1, Integer::sum);
            }
        }
        int doubled =
                (int) firsts.values().stream().filter(number -> number > 1).count();
        return new PostSum(unit, name, places, filled, vacant, doubled);
    }

    private Map<JurisdictionCode, Map<String, UUID>> holdings(JurisdictionCode from, JurisdictionCode to) {
        var held = new HashMap<JurisdictionCode, Map<String, UUID>>();
        jdbc.sql("""
            select jurisdiction, post, place, person from team.holding
            where jurisdiction >= ? and jurisdiction < ? || '~' and until is null\
            """).params(from.value(), to.value()).query(row -> {
            held.computeIfAbsent(new JurisdictionCode(row.getString(1)), none -> new HashMap<>())
                    .put(row.getString(2) + row.getString(3), row.getObject(4, UUID.class));
        });
        return held;
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
