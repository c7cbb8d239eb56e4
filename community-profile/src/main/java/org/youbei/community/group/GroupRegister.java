package org.youbei.community.group;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;

/**
 * Lists people to look after, changes, reveals, checks and deletes them; only for their community and its street. Each act is in the audit trail
 * without a name. Refusals: {@link GroupRefusal}; an unknown person is {@link NotFound}.
 */
@Component
@Transactional
public class GroupRegister {
    private static final int LONGEST_REASON = 200;
    /** A round may take this long: who was checked at its beginning need not be asked again at its end. */
    private static final int ROUND_MONTHS = 1;

    private static final String RULE = "special-group-check";
    private static final String TITLE = "重点人群名单核对：";

    private final ListedPeople people;
    private final DutyBook book;
    private final Jurisdictions jurisdictions;
    private final AuditTrail audit;
    private final Clock clock;

    GroupRegister(ListedPeople people, DutyBook book, Jurisdictions jurisdictions, AuditTrail audit, Clock clock) {
        this.people = people;
        this.book = book;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the person works in a community or its street, and so keeps and sees the list. */
    public static boolean mayKeep(Actor actor) {
        return actor.has(Role.COMMUNITY_WORKER, Role.STREET_STAFF)
                && actor.scope()
                        .unit()
                        .filter(unit -> unit.level().compareTo(JurisdictionLevel.STREET) >= 0)
                        .isPresent();
    }

    /** What duties about the list of a community hang on. */
    public static Subject subject(JurisdictionCode unit) {
        return new Subject(
                "special-groups", UUID.nameUUIDFromBytes(("special-groups:" + unit).getBytes(StandardCharsets.UTF_8)));
    }

    /** @param id made with the form, so that the same form sent twice lists a person once */
    public Outcome<UUID> list(Actor actor, UUID id, PersonEntry entry) {
        if (mayKeep(actor) && people.locked(id).isPresent()) {
            return Outcome.done(id);
        }
        var refusals = list(actor, Map.of(id, entry)).get(id);
        return refusals == null || refusals.isEmpty() ? Outcome.done(id) : Outcome.refused(refusals);
    }

    /** Many at once. @return by id what speaks against a person; none where it is listed now */
    Map<UUID, List<Refusal>> list(Actor actor, Map<UUID, PersonEntry> entries) {
        var answers = new LinkedHashMap<UUID, List<Refusal>>();
        var sound = new LinkedHashMap<UUID, PersonEntry>();
        entries.forEach((id, entry) -> {
            var refusals = objections(actor, entry);
            answers.put(id, refusals);
            if (refusals.isEmpty()) {
                sound.put(id, entry);
            }
        });
        if (!sound.isEmpty()) {
            var added = people.add(sound);
            sound.keySet().stream()
                    .filter(id -> !added.contains(id))
                    .forEach(id -> answers.put(id, List.of(GroupRefusal.LISTED.at("idNumber"))));
            sound.entrySet().stream()
                    .filter(one -> added.contains(one.getKey()))
                    .map(one -> one.getValue().unit())
                    .collect(Collectors.toMap(unit -> unit, unit -> 1, Integer::sum))
                    .forEach((unit, number) -> listed(actor, unit, number));
        }
        return answers;
    }

    private void listed(Actor actor, JurisdictionCode unit, int number) {
        record(actor, "special-group.listed", unit, Map.of("people", number));
        recount(actor, unit);
    }

    private List<Refusal> objections(Actor actor, PersonEntry entry) {
        if (!mayKeep(actor)) {
            return List.of(GroupRefusal.NOT_YOURS.refusal());
        }
        var found = new ArrayList<Refusal>();
        if (!actor.scope().contains(entry.unit())) {
            found.add(GroupRefusal.UNIT.at("unit"));
        }
        found.addAll(EntryPolicy.objections(entry, ChinaTime.today(clock)));
        return found;
    }

    /**
     * Changes what is said of a person. Who it is and its community stay; personal fields left empty keep what they hold, so that a form need not
     * show it.
     */
    public Outcome<UUID> change(Actor actor, UUID id, int revision, PersonEntry said) {
        demandKeeper(actor);
        var known = known(id);
        if (known.revision() != revision) {
            return Outcome.refused(GroupRefusal.CHANGED_MEANWHILE.refusal());
        }
        var entry = said.over(known.entry());
        var refusals = objections(actor, entry);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        people.change(id, entry);
        record(actor, "special-group.changed", entry.unit(), Map.of("person", PersonSeal.masked(entry.name())));
        people.count(entry.unit());
        return Outcome.done(id);
    }

    /** Opens all that is known of a person. @param reason why somebody needs to see it; it is kept */
    public Outcome<PersonEntry> reveal(Actor actor, UUID id, String reason) {
        demandKeeper(actor);
        var entry = known(id).entry();
        if (isNoReason(reason)) {
            return Outcome.refused(GroupRefusal.REASON.at("reason", LONGEST_REASON));
        }
        var who = PersonSeal.masked(entry.name());
        record(actor, "special-group.revealed", entry.unit(), Map.of("person", who, "reason", reason.strip()));
        return Outcome.done(entry);
    }

    /** Everybody of a community by building, opened, to be printed. */
    public Outcome<List<PersonEntry>> evacuation(Actor actor, JurisdictionCode unit, String reason) {
        demandKeeper(actor);
        if (!actor.scope().contains(unit)) {
            return Outcome.refused(GroupRefusal.UNIT.at("unit"));
        }
        if (isNoReason(reason)) {
            return Outcome.refused(GroupRefusal.REASON.at("reason", LONGEST_REASON));
        }
        var all = people.of(unit).stream().map(ListedPeople.Known::entry).toList();
        record(actor, "special-group.printed", unit, Map.of("people", all.size(), "reason", reason.strip()));
        return Outcome.done(all);
    }

    private static boolean isNoReason(String reason) {
        return reason.isBlank() || reason.length() > LONGEST_REASON;
    }

    /** Notes that what is written of these people still holds; once that is so of everybody, the half-yearly duty is done. */
    public Outcome<Boolean> check(Actor actor, JurisdictionCode unit, Collection<UUID> checked) {
        demandKeeper(actor);
        if (!actor.scope().contains(unit)) {
            return Outcome.refused(GroupRefusal.UNIT.at("unit"));
        }
        var oldest = people.check(unit, checked);
        record(actor, "special-group.checked", unit, Map.of("people", checked.size()));
        var today = ChinaTime.today(clock);
        if (oldest.filter(day -> day.isAfter(today.minusMonths(ROUND_MONTHS))).isEmpty()) {
            return Outcome.done(false);
        }
        var evidence = new Evidence("special-groups", subject(unit).id(), title(unit));
        book.fulfilBegun(actor, subject(unit), ObligationKind.SPECIAL_GROUP_CHECK, evidence, today);
        return Outcome.done(true);
    }

    /** Deletes a person whose ground has ended; nothing of it remains but that there was one. */
    public Outcome<UUID> remove(Actor actor, UUID id, GroundEnd why) {
        demandKeeper(actor);
        var unit = known(id).entry().unit();
        people.remove(id);
        record(actor, "special-group.deleted", unit, Map.of("reason", why.name()));
        recount(actor, unit);
        return Outcome.done(id);
    }

    /** Deletes everybody whose ground had an end that is past, in all communities; for the timetable. */
    public int removeEnded() {
        var removed = people.removeEnded();
        removed.forEach((unit, number) -> {
            record(Actor.platform(), "special-group.expired", unit, Map.of("people", number));
            recount(Actor.platform(), unit);
        });
        return removed.values().stream().mapToInt(number -> number).sum();
    }

    private void recount(Actor actor, JurisdictionCode unit) {
        if (people.count(unit) > 0) {
            var today = ChinaTime.today(clock);
            book.open(actor, ObligationKind.SPECIAL_GROUP_CHECK, subject(unit), title(unit), unit, RULE, today);
        } else if (book.open(subject(unit), ObligationKind.SPECIAL_GROUP_CHECK).isPresent()) {
            book.end(actor, subject(unit), ObligationKind.SPECIAL_GROUP_CHECK, "名单上已无人员");
        }
    }

    private String title(JurisdictionCode unit) {
        return TITLE + jurisdictions.names(List.of(unit)).getOrDefault(unit, unit.value());
    }

    private ListedPeople.Known known(UUID id) {
        return people.locked(id).orElseThrow(() -> new NotFound("person " + id));
    }

    private static void demandKeeper(Actor actor) {
        if (!mayKeep(actor)) {
            throw new NotFound("people are seen by their community and its street only");
        }
    }

    private void record(Actor actor, String action, JurisdictionCode unit, Map<String, Object> what) {
        audit.record(actor, AuditEntry.of(action, subject(unit), unit, new LinkedHashMap<>(what)));
    }
}
