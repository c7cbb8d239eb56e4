package org.youbei.community;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Subject;

/**
 * Takes figures of communities in: those of one from its page, those of many from a spreadsheet. Each entry leaves an audit entry with the values
 * before and after, and moves the duty to renew what is oldest. Refusals: {@link CommunityRefusal}.
 */
@Component
@Transactional
public class ProfileDesk {
    static final String SUBJECT = "community-profile";

    private final Profiles profiles;
    private final FigureRows figures;
    private final ProfileDuties duties;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProfileDesk(
            Profiles profiles,
            FigureRows figures,
            ProfileDuties duties,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.profiles = profiles;
        this.figures = figures;
        this.duties = duties;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person enters figures of the unit: its own people and its street. */
    public static boolean mayEnter(Actor actor, JurisdictionCode unit) {
        return mayEnter(actor) && actor.scope().contains(unit);
    }

    public static boolean mayEnter(Actor actor) {
        return actor.has(Role.COMMUNITY_WORKER, Role.STREET_STAFF);
    }

    /** @return how many figures changed, or every reason against the entry; doubts among them where there is no word about them */
    public Outcome<Integer> enter(Actor actor, ProfileEntry entry) {
        return enter(actor, List.of(entry)).getFirst();
    }

    /** The same for many communities, each once; what is refused of one does not keep the others. */
    List<Outcome<Integer>> enter(Actor actor, List<ProfileEntry> entries) {
        var allowed = entries.stream()
                .map(ProfileEntry::unit)
                .filter(unit -> mayEnter(actor, unit) && unit.level() == JurisdictionLevel.COMMUNITY)
                .toList();
        var heads = profiles.locked(actor, allowed);
        var before = byUnit(figures.latest(allowed, null, null));
        var written = new ArrayList<Figure>();
        var outcomes = new ArrayList<Outcome<Integer>>();
        var changes = new LinkedHashMap<JurisdictionCode, Change>();
        for (var entry : entries) {
            var old = before.getOrDefault(entry.unit(), Map.of());
            var refusals = objections(actor, entry, heads.get(entry.unit()), old);
            if (refusals.isEmpty()) {
                var change = change(actor, entry, old);
                written.addAll(change.said());
                changes.put(entry.unit(), change);
                outcomes.add(Outcome.done(change.said().size()));
            } else {
                outcomes.add(Outcome.refused(refusals));
            }
        }
        var replacing = changes.values().stream().flatMap(Change::replacing).toList();
        figures.supersede(replacing);
        figures.add(actor, written);
        finish(actor, heads, changes);
        return outcomes;
    }

    private record Change(Map<String, Figure> before, List<Figure> said) {
        /** What may stand in place of a figure of the same year: nothing was said before of a year after the last one. */
        Stream<Figure> replacing() {
            return said.stream().filter(figure -> {
                var last = before.get(figure.code());
                return last != null && last.year() >= figure.year();
            });
        }

        /** What counts afterwards: of each figure the newest year's. */
        Map<String, Figure> after() {
            var after = new HashMap<>(before);
            said.forEach(
                    figure -> after.merge(figure.code(), figure, (last, now) -> last.year() > now.year() ? last : now));
            return after;
        }
    }

    private void finish(
            Actor actor, Map<JurisdictionCode, Profiles.Head> heads, Map<JurisdictionCode, Change> changes) {
        changes.values().removeIf(change -> change.said().isEmpty());
        var now = changes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().after()));
        duties.move(
                actor,
                changes.keySet().stream()
                        .map(heads::get)
                        .filter(Objects::nonNull)
                        .toList(),
                now);
        audit.record(
                actor,
                changes.entrySet().stream()
                        .map(one -> entry(Objects.requireNonNull(heads.get(one.getKey())), one.getValue()))
                        .toList());
        var numbers = changes.values().stream().flatMap(ProfileDesk::numbers).toList();
        if (!numbers.isEmpty()) {
            events.publishEvent(new ProfilesChanged(actor, numbers));
        }
    }

    private static Stream<ProfilesChanged.Change> numbers(Change change) {
        return change.said().stream().flatMap(said -> {
            var old = change.before().get(said.code());
            var before = old == null ? null : old.value().number();
            var after = said.value().number();
            return before == null || after == null || before.compareTo(after) == 0
                    ? Stream.of()
                    : Stream.of(new ProfilesChanged.Change(
                            said.unit(), said.code(), before, after, word(said.code(), before, after)));
        });
    }

    private static String word(String code, BigDecimal before, BigDecimal after) {
        var name = FigureCatalogue.SHIPPED
                .find(code)
                .map(FigureDefinition::chinese)
                .orElse(code);
        return name + "：" + before.toPlainString() + " → " + after.toPlainString();
    }

    private Change change(Actor actor, ProfileEntry entry, Map<String, Figure> old) {
        // Without a word about them nothing doubted came this far.
        var doubted = entry.word().isEmpty()
                ? Set.of()
                : new FigureDoubts(old, entry.values())
                        .all().stream().map(Refusal::field).collect(Collectors.toSet());
        var said = entry.values().entrySet().stream()
                .filter(one -> isNews(entry, one.getValue(), old.get(one.getKey())))
                .map(one -> figures.said(
                        actor,
                        entry.unit(),
                        one.getKey(),
                        one.getValue(),
                        entry,
                        doubted.contains(one.getKey()) ? entry.word() : ""))
                .toList();
        return new Change(old, said);
    }

    /** Another value, another year, or the same one confirmed for a later day. */
    private static boolean isNews(ProfileEntry entry, FigureValue value, @Nullable Figure old) {
        return old == null
                || !old.value().equals(value)
                || old.year() != entry.asOf().getYear()
                || entry.confirm() && !old.asOf().equals(entry.asOf());
    }

    private List<Refusal> objections(
            Actor actor, ProfileEntry entry, Profiles.@Nullable Head head, Map<String, Figure> old) {
        if (!mayEnter(actor)) {
            return List.of(CommunityRefusal.NOT_YOURS.refusal());
        }
        if (!actor.scope().contains(entry.unit())) {
            return List.of(CommunityRefusal.UNKNOWN.refusal());
        }
        if (head == null) {
            return List.of(CommunityRefusal.NOT_A_COMMUNITY.refusal());
        }
        var seen = entry.revision();
        if (seen != null && seen != head.revision()) {
            return List.of(CommunityRefusal.CHANGED_MEANWHILE.refusal(head.changedBy()));
        }
        var found = new ArrayList<>(aboutTheEntry(entry));
        if (entry.word().isEmpty()) {
            found.addAll(new FigureDoubts(old, entry.values()).all());
        }
        return found;
    }

    private List<Refusal> aboutTheEntry(ProfileEntry entry) {
        var found = new ArrayList<Refusal>();
        if (entry.asOf().isAfter(ChinaTime.today(clock))) {
            found.add(CommunityRefusal.AS_OF.at("asOf"));
        }
        if (entry.source().isEmpty() || entry.source().length() > ProfileEntry.LONGEST_SOURCE) {
            found.add(CommunityRefusal.SOURCE.at("source", ProfileEntry.LONGEST_SOURCE));
        }
        if (entry.word().length() > ProfileEntry.LONGEST_WORD) {
            found.add(CommunityRefusal.TOO_LONG.at("word", ProfileEntry.LONGEST_WORD));
        }
        return found;
    }

    private static AuditEntry entry(Profiles.Head head, Change change) {
        Map<String, Object> before = new LinkedHashMap<>();
        Map<String, Object> after = new LinkedHashMap<>();
        for (var figure : change.said()) {
            var old = change.before().get(figure.code());
            before.put(figure.code(), old == null ? "" : audited(old));
            after.put(figure.code(), audited(figure));
        }
        return new AuditEntry("community-profile.entered", new Subject(SUBJECT, head.id()), head.unit(), before, after);
    }

    private static String audited(Figure figure) {
        var word = figure.word().isEmpty() ? "" : ", " + figure.word();
        return FigureText.shown(figure.value(), Locale.CHINESE) + " (" + figure.asOf() + ", " + figure.source() + word
                + ")";
    }

    static Map<JurisdictionCode, Map<String, Figure>> byUnit(List<Figure> figures) {
        return figures.stream()
                .collect(Collectors.groupingBy(Figure::unit, Collectors.toMap(Figure::code, figure -> figure)));
    }
}
