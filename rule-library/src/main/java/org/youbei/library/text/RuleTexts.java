package org.youbei.library.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.library.force.DatedText;
import org.youbei.library.force.TextsInForce;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;

/** The texts of the library. To be called inside a scope. */
@Component
@Transactional
public class RuleTexts {
    /** Of the longest law there is, several times. */
    private static final int LONGEST_TEXT = 2_000_000;

    /** From this share of common clauses on, of the smaller of both, two texts are one. */
    private static final double SAME = 0.9;

    private final StoredTexts stored;
    private final Jurisdictions units;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleTexts(
            StoredTexts stored, Jurisdictions units, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.stored = stored;
        this.units = units;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A place in another text that names this one.
     *
     * @param clause the anchor of the clause that names it
     * @param anchor of the article that is named; empty for the text as a whole
     */
    public record Citer(UUID document, String title, DocumentKind kind, String clause, String anchor) {}

    /** A text with how it stands today and what takes its place. */
    public record Shown(
            Document document,
            DocumentState state,
            @Nullable Document successor,
            @Nullable Document predecessor) {}

    /**
     * Where a citation leads.
     *
     * @param anchor empty where the text is named as a whole, or has no such article
     */
    public record Found(Document document, DocumentState state, String anchor) {
        /** The address of the clause. */
        public String href() {
            return "/library/" + document.id() + (anchor.isEmpty() ? "" : "#" + anchor);
        }
    }

    /** Told where a text took the place of another, in the transaction of the change. */
    public record TextReplaced(Document old, Document successor, Actor by) {}

    public static Subject subject(UUID document) {
        return new Subject("library-document", document);
    }

    /**
     * Takes a text in.
     *
     * @param id made with the form, so that sending it twice makes one
     */
    public Outcome<UUID> enter(Actor actor, UUID id, DocumentEntry entry) {
        var known = stored.find(id);
        if (known.isPresent()) {
            return Outcome.done(id);
        }
        if (!works(actor, entry.unit())) {
            return Outcome.refused(LibraryRefusal.NOT_YOURS.refusal());
        }
        var clauses = ArticleReader.read(entry.text());
        var found = objections(entry, clauses);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var old = entry.replaces();
        var replaces = old == null ? null : find(old);
        var document = document(id, entry);
        var refused = doubles(document, clauses, replaces);
        if (!refused.isEmpty()) {
            return Outcome.refused(refused);
        }
        stored.add(document, clauses, actor.name());
        audit.record(
                actor,
                AuditEntry.of(
                        "library-document.entered",
                        subject(id),
                        entry.unit(),
                        Map.of("title", entry.title(), "number", entry.number(), "clauses", clauses.size())));
        return replaces == null
                ? Outcome.done(id)
                : replace(actor, replaces.id(), id).then(done -> Outcome.done(id));
    }

    private List<Refusal> objections(DocumentEntry entry, List<Clause> clauses) {
        var found = new ArrayList<Refusal>();
        if (units.find(entry.unit()).isEmpty()) {
            found.add(LibraryRefusal.UNIT.at("unit"));
        }
        demand(found, "title", entry.title(), 200);
        demand(found, "issuer", entry.issuer(), 120);
        demand(found, "source", entry.source(), 500);
        if (entry.number().length() > 80) {
            found.add(LibraryRefusal.TOO_LONG.at("number", 80));
        }
        if (Titles.plain(entry.title()).isEmpty() && !entry.title().isEmpty()) {
            found.add(LibraryRefusal.MISSING.at("title"));
        }
        if (clauses.isEmpty()) {
            found.add(LibraryRefusal.EMPTY.at("text"));
        } else if (entry.text().length() > LONGEST_TEXT) {
            found.add(LibraryRefusal.TOO_LONG.at("text", LONGEST_TEXT));
        }
        if (entry.replaces() != null && entry.from() == null) {
            found.add(LibraryRefusal.NO_FIRST_DAY.at("from"));
        }
        return found;
    }

    private static void demand(List<Refusal> found, String field, String text, int most) {
        if (text.isEmpty()) {
            found.add(LibraryRefusal.MISSING.at(field));
        } else if (text.length() > most) {
            found.add(LibraryRefusal.TOO_LONG.at(field, most));
        }
    }

    private static Document document(UUID id, DocumentEntry entry) {
        return new Document(
                id,
                entry.unit(),
                entry.title(),
                Titles.plain(entry.title()),
                entry.kind(),
                entry.issuer(),
                entry.number(),
                entry.issued(),
                entry.from(),
                null,
                entry.secrecy(),
                entry.source());
    }

    /** What is there already: the same text, the same version, a number in force. What is replaced may be like its successor. */
    private List<Refusal> doubles(Document document, List<Clause> clauses, @Nullable Document replaces) {
        var found = new ArrayList<Refusal>();
        var own = StoredTexts.hashes(clauses);
        stored.likest(clauses)
                .filter(like -> replaces == null || !like.getKey().equals(replaces.id()))
                .filter(like -> document.kind() != DocumentKind.OWN)
                .filter(like -> like.getValue()
                        >= SAME
                                * Math.min(
                                        own.size(),
                                        StoredTexts.hashes(stored.clauses(like.getKey()))
                                                .size()))
                .flatMap(like -> stored.find(like.getKey()))
                .ifPresent(same -> found.add(LibraryRefusal.SAME_TEXT.at("text", same.title())));
        stored.titled(document.plain()).stream()
                .filter(one -> document.kind() != DocumentKind.OWN && Objects.equals(one.from(), document.from()))
                .findFirst()
                .ifPresent(same -> found.add(LibraryRefusal.SAME_TITLE.at(
                        "title", same.from() == null ? "—" : same.from().toString())));
        if (found.isEmpty() && !document.number().isEmpty() && document.from() != null) {
            numberInForce(document, replaces).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Refusal> numberInForce(Document document, @Nullable Document replaces) {
        var day = Objects.requireNonNull(document.from());
        return stored.numbered(document.number()).stream()
                .filter(one -> replaces == null || !one.id().equals(replaces.id()))
                .filter(one -> one.unit().equals(document.unit()) || document.kind() != DocumentKind.OWN)
                .filter(one -> shown(one, day).state() == DocumentState.IN_FORCE)
                .findFirst()
                .map(one -> LibraryRefusal.NUMBER_IN_FORCE.at("number", one.title()));
    }

    /** The title of the unit's own text that has a number and is in force on a day. */
    @Transactional(readOnly = true)
    public Optional<String> ownNumber(JurisdictionCode unit, String number, LocalDate day) {
        return stored.numbered(number).stream()
                .filter(one -> one.unit().equals(unit) && shown(one, day).state() == DocumentState.IN_FORCE)
                .map(Document::title)
                .findFirst();
    }

    /** From the day the successor takes force it stands in the place of the old text. */
    public Outcome<UUID> replace(Actor actor, UUID old, UUID successor) {
        var before = find(old);
        var after = find(successor);
        if (!works(actor, after.unit())) {
            return Outcome.refused(LibraryRefusal.NOT_YOURS.refusal());
        }
        var successors = new HashMap<>(stored.successors());
        var taken = successors.get(old);
        if (taken != null && !taken.equals(successor)) {
            return Outcome.refused(
                    LibraryRefusal.REPLACED.at("replaces", find(taken).title()));
        }
        if (after.from() == null) {
            return Outcome.refused(LibraryRefusal.NO_FIRST_DAY.at("from"));
        }
        successors.put(old, successor);
        if (circle(successors)) {
            return Outcome.refused(LibraryRefusal.CIRCLE.at("replaces"));
        }
        if (taken == null) {
            stored.replace(after.unit(), old, successor, actor.name());
            audit.record(
                    actor,
                    AuditEntry.of(
                            "library-document.replaced",
                            subject(old),
                            after.unit(),
                            Map.of("title", before.title(), "successor", after.title())));
            events.publishEvent(new TextReplaced(before, after, actor));
        }
        return Outcome.done(successor);
    }

    private boolean circle(Map<UUID, UUID> successors) {
        var all = stored.all();
        var ids = all.stream().map(Document::id).collect(java.util.stream.Collectors.toSet());
        try {
            new TextsInForce(all.stream()
                    .map(one -> {
                        var next = successors.get(one.id());
                        return new DatedText(
                                one.id().toString(),
                                one.from(),
                                one.to(),
                                next == null || !ids.contains(next) ? null : next.toString());
                    })
                    .toList());
            return false;
        } catch (TextsInForce.Unsound e) {
            if (e.fault() == TextsInForce.Unsound.Fault.CIRCLE) {
                return true;
            }
            throw e;
        }
    }

    /**
     * Says from when a text is out of force without a successor.
     *
     * @param day the first day on which it is no longer in force
     */
    public Outcome<UUID> end(Actor actor, UUID id, LocalDate day, String reason) {
        var document = find(id);
        if (!works(actor, document.unit())) {
            return Outcome.refused(LibraryRefusal.NOT_YOURS.refusal());
        }
        if (reason.isBlank()) {
            return Outcome.refused(LibraryRefusal.MISSING.at("reason"));
        }
        if (document.to() != null) {
            return document.to().equals(day) ? Outcome.done(id) : Outcome.refused(LibraryRefusal.ENDED.refusal());
        }
        if (document.from() != null && day.isBefore(document.from())) {
            return Outcome.refused(
                    LibraryRefusal.ENDS_EARLY.at("on", document.from().toString()));
        }
        stored.end(id, day);
        audit.record(
                actor,
                AuditEntry.of(
                        "library-document.ended",
                        subject(id),
                        document.unit(),
                        Map.of("title", document.title(), "on", day.toString(), "reason", reason.strip())));
        return Outcome.done(id);
    }

    @Transactional(readOnly = true)
    public Document find(UUID id) {
        return stored.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** How a text stands today, with its neighbours in time. */
    @Transactional(readOnly = true)
    public Shown show(UUID id) {
        return shown(find(id), ChinaTime.today(clock));
    }

    private Shown shown(Document document, LocalDate day) {
        var successors = stored.successors();
        var next = Optional.ofNullable(successors.get(document.id()))
                .flatMap(stored::find)
                .orElse(null);
        var before = successors.entrySet().stream()
                .filter(one -> one.getValue().equals(document.id()))
                .findFirst()
                .flatMap(one -> stored.find(one.getKey()))
                .orElse(null);
        return new Shown(document, DocumentState.of(document, next, day), next, before);
    }

    @Transactional(readOnly = true)
    public List<Clause> clauses(UUID id) {
        return stored.clauses(id);
    }

    @Transactional(readOnly = true)
    public List<Citer> citers(Document document) {
        return stored.citers(document.plain());
    }

    /** Texts that another may take the place of, by title. */
    @Transactional(readOnly = true)
    public List<Document> all() {
        return stored.all();
    }

    /**
     * Where citations lead: of several versions the one in force. Three statements, however many citations.
     *
     * @return by plain title
     */
    @Transactional(readOnly = true)
    public Index index() {
        var today = ChinaTime.today(clock);
        var all = stored.all();
        var successors = stored.successors();
        var byId = new HashMap<UUID, Document>();
        all.forEach(one -> byId.put(one.id(), one));
        var best = new HashMap<String, Found>();
        for (var one : all) {
            var next = successors.get(one.id());
            var state = DocumentState.of(one, next == null ? null : byId.get(next), today);
            best.merge(one.plain(), new Found(one, state, ""), RuleTexts::better);
        }
        var anchors = stored.anchors(
                best.values().stream().map(found -> found.document().id()).toList());
        return new Index(best, anchors);
    }

    private static Found better(Found one, Found other) {
        return other.state() == DocumentState.IN_FORCE && one.state() != DocumentState.IN_FORCE ? other : one;
    }

    /** The titles of the library with their articles. */
    public record Index(Map<String, Found> titles, Map<UUID, List<String>> anchors) {
        /**
         * @param title as it is cited, with or without a number behind it
         * @param article as the citation writes it; anything that is no number leads to the text as a whole
         */
        public Optional<Found> of(String title, @Nullable String article) {
            return plain(Titles.plain(title), Titles.anchor(article));
        }

        public Optional<Found> plain(String plain, String anchor) {
            return Optional.ofNullable(titles.get(plain))
                    .map(found -> new Found(
                            found.document(),
                            found.state(),
                            anchors.getOrDefault(found.document().id(), List.of())
                                            .contains(anchor)
                                    ? anchor
                                    : ""));
        }

        /** Whether an article is named that the text does not have. */
        public boolean isGone(String plain, String anchor) {
            return !anchor.isEmpty()
                    && plain(plain, anchor)
                            .filter(found -> found.anchor().isEmpty())
                            .isPresent();
        }
    }

    private static boolean works(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform() || actor.works() && actor.scope().contains(unit);
    }
}
