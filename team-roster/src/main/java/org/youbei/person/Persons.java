package org.youbei.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;

/**
 * The people that units know. Entering somebody whom the district knows already by the same number lets the unit know that record; a second one is
 * never made. To be called inside a scope; an unknown person is {@link NotFound}. Refusals: {@link PersonRefusal}.
 */
@Component
@Transactional
public class Persons {
    private static final int LONGEST_REASON = 200;

    private final StoredPeople people;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Persons(StoredPeople people, JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public static Subject subject(UUID person) {
        return new Subject("person", person);
    }

    /** @return the person's id: another than the one given where the district knew the person already */
    public Outcome<UUID> enter(Actor actor, Entering asked) {
        return enter(actor, List.of(asked)).getFirst();
    }

    /** Many at once, in order. */
    public List<Outcome<UUID>> enter(Actor actor, List<Entering> asked) {
        var refusals = new ArrayList<List<Refusal>>();
        asked.forEach(one -> refusals.add(objections(actor, one)));
        var ids = new @Nullable UUID[asked.size()];
        var fresh = new ArrayList<Entering>();
        var known = known(asked);
        for (int at = 0; at < asked.size(); at++) {
            var one = asked.get(at);
            if (refusals.get(at).isEmpty()) {
                var hash = people.document(one.entry());
                var same = hash.isEmpty() ? null : known.get(one.unit().district() + hash);
                if (same == null) {
                    ids[at] = one.id();
                    fresh.add(one);
                    if (!hash.isEmpty()) {
                        known.put(
                                one.unit().district() + hash,
                                new StoredPeople.Known(one.id(), people.name(one.entry())));
                    }
                } else if (same.nameHash().equals(people.name(one.entry()))) {
                    ids[at] = same.id();
                } else {
                    refusals.set(at, List.of(PersonRefusal.OTHER_NAME.at("name")));
                }
            }
        }
        if (!fresh.isEmpty()) {
            people.add(fresh);
            caughtUp(asked, ids);
        }
        return joined(actor, asked, ids, refusals);
    }

    private Map<String, StoredPeople.Known> known(List<Entering> asked) {
        var known = new HashMap<String, StoredPeople.Known>();
        asked.stream()
                .collect(Collectors.groupingBy(
                        one -> one.unit().district(),
                        Collectors.mapping(one -> people.document(one.entry()), Collectors.toSet())))
                .forEach((district, hashes) -> {
                    hashes.remove("");
                    people.known(district, hashes).forEach((hash, one) -> known.put(district + hash, one));
                });
        return known;
    }

    /** The numbers among these that the district has under another name; nothing is told of which. */
    @Transactional(readOnly = true)
    public List<String> underOtherNames(List<Entering> asked) {
        var known = known(asked);
        return asked.stream()
                .filter(one -> {
                    var same = known.get(one.unit().district() + people.document(one.entry()));
                    return same != null && !same.nameHash().equals(people.name(one.entry()));
                })
                .map(one -> one.entry().idNumber())
                .toList();
    }

    /** Whoever was entered by somebody else at the same moment is that one. */
    private void caughtUp(List<Entering> asked, @Nullable UUID[] ids) {
        var known = known(asked);
        for (int at = 0; at < ids.length; at++) {
            var one = known.get(asked.get(at).unit().district()
                    + people.document(asked.get(at).entry()));
            if (ids[at] != null && one != null) {
                ids[at] = one.id();
            }
        }
    }

    private List<Outcome<UUID>> joined(
            Actor actor, List<Entering> asked, @Nullable UUID[] ids, List<List<Refusal>> refusals) {
        var outcomes = new ArrayList<Outcome<UUID>>();
        var members = new ArrayList<UUID>();
        var as = new ArrayList<Entering>();
        for (int at = 0; at < ids.length; at++) {
            if (refusals.get(at).isEmpty()) {
                var member = Objects.requireNonNull(ids[at]);
                members.add(member);
                as.add(asked.get(at));
                outcomes.add(Outcome.done(member));
            } else {
                outcomes.add(Outcome.refused(refusals.get(at)));
            }
        }
        people.join(members, as);
        if (members.size() == 1) {
            remember(
                    actor,
                    members.getFirst(),
                    as.getFirst().unit(),
                    "person.entered",
                    Map.of("kind", as.getFirst().kind().name()));
        } else {
            as.stream()
                    .collect(Collectors.groupingBy(Entering::unit, LinkedHashMap::new, Collectors.counting()))
                    .forEach((unit, number) -> audit.record(
                            actor,
                            AuditEntry.of(
                                    "person.entered",
                                    new Subject(
                                            "people",
                                            UUID.nameUUIDFromBytes(
                                                    unit.value().getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                                    unit,
                                    Map.of("people", number))));
        }
        return outcomes;
    }

    private List<Refusal> objections(Actor actor, Entering one) {
        if (!Said.works(actor, one.unit())) {
            return List.of(PersonRefusal.NOT_YOURS.refusal());
        }
        return one.entry().objections(ChinaTime.today(clock));
    }

    /** Changes what is said of a person; a field left empty keeps what it holds, so that a form need not show it. */
    public Outcome<UUID> change(Actor actor, UUID id, int revision, PersonEntry said) {
        var person = find(id);
        if (!works(actor, id)) {
            return Outcome.refused(PersonRefusal.NOT_YOURS.refusal());
        }
        var entry = said.over(people.locked(id).orElseThrow(() -> new NotFound(id)));
        if (person.revision() != revision) {
            return Outcome.refused(PersonRefusal.CHANGED.refusal());
        }
        var objections = entry.objections(ChinaTime.today(clock));
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        if (!people.change(id, entry)) {
            return Outcome.refused(PersonRefusal.KNOWN.at("idNumber"));
        }
        remember(actor, id, person.unit(), "person.changed", Map.of());
        return Outcome.done(id);
    }

    /** Opens all that is known of a person. @param reason why somebody needs to see it; it is kept */
    public Outcome<PersonEntry> reveal(Actor actor, UUID id, String reason) {
        var person = find(id);
        if (!works(actor, id)) {
            return Outcome.refused(PersonRefusal.NOT_YOURS.refusal());
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(PersonRefusal.REASON.at("reason", LONGEST_REASON));
        }
        var entry = people.locked(id).orElseThrow(() -> new NotFound(id));
        remember(actor, id, person.unit(), "person.revealed", Map.of("reason", reason.strip()));
        return Outcome.done(entry);
    }

    /** Opens to a person what is known of them, which the caller has made sure of (Personal Information Protection Law article 45). */
    public PersonEntry showOwn(Actor self, UUID id) {
        var person = find(id);
        var entry = people.locked(id).orElseThrow(() -> new NotFound(id));
        remember(self, id, person.unit(), "person.shown-own", Map.of());
        return entry;
    }

    /** What is known of people, for rules and for letters to them; what a person sees of it goes through {@link #reveal}. */
    @Transactional(readOnly = true)
    public Map<UUID, PersonEntry> opened(Collection<UUID> ids) {
        return people.opened(ids);
    }

    /** Lets a unit know somebody whom the actor sees already, from today on. */
    public void join(Actor actor, UUID id, JurisdictionCode unit, MembershipKind kind) {
        var nobody = PersonEntry.of("", IdNumber.Kind.NONE, "", "");
        people.join(List.of(id), List.of(new Entering(id, unit, nobody, kind)));
        remember(actor, id, unit, "person.joined", Map.of("kind", kind.name()));
    }

    /** Ends what a unit knew a person as; nothing where it did not. */
    public void leave(Actor actor, UUID id, JurisdictionCode unit, MembershipKind kind) {
        int ended = jdbc.sql("""
            update person.membership set until = greatest(since, ?) where person = ? and jurisdiction = ? and kind = ? and until is null\
            """)
                .params(ChinaTime.today(clock), id, unit.value(), kind.name())
                .update();
        if (ended > 0) {
            remember(actor, id, unit, "person.left", Map.of("kind", kind.name()));
        }
    }

    /**
     * Takes everything personal out of the record of somebody whom no unit needs any more. What the person did stays counted.
     *
     * @return refused while a membership goes on
     */
    public Outcome<UUID> forget(Actor actor, UUID id) {
        var person = find(id);
        var open = openMemberships(id);
        if (open > 0) {
            return Outcome.refused(PersonRefusal.STILL_NEEDED.refusal(open));
        }
        jdbc.sql("select id from person.person where merged_into = ? and anonymised_on is null")
                .param(id)
                .query(UUID.class)
                .list()
                .forEach(one ->
                        people.anonymise(one, PersonEntry.of("—", IdNumber.Kind.NONE, "", ""), ChinaTime.today(clock)));
        people.anonymise(id, PersonEntry.of("—", IdNumber.Kind.NONE, "", ""), ChinaTime.today(clock));
        events.publishEvent(new PersonForgotten(id));
        remember(actor, id, person.unit(), "person.forgotten", Map.of());
        return Outcome.done(id);
    }

    private int openMemberships(UUID id) {
        return jdbc.sql("select count(*) from person.membership where person = ? and until is null")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Notes that people answered a call today. */
    public void reached(Collection<UUID> ids) {
        jdbc.sql("update person.person set reached_on = ? where id = any (?::uuid[])")
                .params(ChinaTime.today(clock), ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    @Transactional(readOnly = true)
    public Person find(UUID id) {
        return people.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** The person with this number in the scope; empty where the text is no number or nobody has it. */
    @Transactional(readOnly = true)
    public Optional<UUID> byDocument(JurisdictionCode unit, IdNumber number) {
        var entry = PersonEntry.of("", number.kind(), number.value(), "");
        var hash = people.document(entry);
        return Optional.ofNullable(people.known(unit.district(), List.of(hash)).get(hash))
                .map(StoredPeople.Known::id)
                .filter(id -> people.find(id).isPresent());
    }

    /** What the units of the scope know a person as, the latest first. */
    @Transactional(readOnly = true)
    public List<Membership> memberships(UUID id) {
        return jdbc.sql("""
            select m.*, coalesce(u.name, m.jurisdiction) as unit_name
            from person.membership m left join jurisdiction.unit u on u.jurisdiction = m.jurisdiction
            where m.person = ? order by m.until nulls first, m.since desc, m.id\
            """)
                .param(id)
                .query((row, n) -> new Membership(
                        new JurisdictionCode(row.getString("jurisdiction")),
                        row.getString("unit_name"),
                        MembershipKind.valueOf(row.getString("kind")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** Whether the actor keeps a unit that knows the person. */
    @Transactional(readOnly = true)
    public boolean works(Actor actor, UUID id) {
        return actor.isPlatform() || (actor.works() && people.find(id).isPresent());
    }

    void remember(Actor actor, UUID id, JurisdictionCode unit, String action, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of(action, subject(id), unit, values));
    }
}
