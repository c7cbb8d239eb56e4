package org.youbei.inspection.report;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.inspection.hazard.Discovery;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.link.Knocks;
import org.youbei.inspection.photo.Photo.Stage;
import org.youbei.inspection.photo.PhotoNote.Owner;
import org.youbei.inspection.photo.Photos;
import org.youbei.inspection.point.PointRegister;
import org.youbei.inspection.point.ShortCode;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Secret;
import org.youbei.model.Subject;

/**
 * Takes reports of residents in and has them reviewed. What comes without an account is limited by address and by unit before a byte of it
 * is stored. Sentences of refusals: {@code refusal.report.…}.
 */
@Component
public class ReportDesk {
    /** Reports an hour from one address, behind which a whole network of phones may stand. */
    static final int PER_ADDRESS = 30;
    /** Reports a day for one unit, whoever sends them: with photos at most some hundred megabytes. */
    static final int PER_UNIT = 200;

    public static final int MOST_PHOTOS = 3;
    private static final int LONGEST = 1_000;

    private final Reports reports;
    private final HazardDesk hazards;
    private final PointRegister points;
    private final Photos photos;
    private final Knocks knocks;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportDesk(
            Reports reports,
            HazardDesk hazards,
            PointRegister points,
            Photos photos,
            Knocks knocks,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.reports = reports;
        this.hazards = hazards;
        this.points = points;
        this.photos = photos;
        this.knocks = knocks;
        this.audit = audit;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /** The place that a printed code stands for. */
    public Optional<Place> place(String code) {
        return ShortCode.parse(code).flatMap(plain -> anywhere(() -> reports.place(plain)));
    }

    /**
     * Takes a report in, in the scope of the place's unit and nothing more.
     *
     * @param resident {@link Place#resident}
     * @param address where it comes from; only its hash is kept, for an hour
     * @return the secret of the page where the answer will stand
     */
    public Outcome<Secret> receive(Actor resident, Place place, Writing writing, String address) {
        if (!knocks.admits("report " + address, PER_ADDRESS)) {
            return Outcome.refused(Refusal.of("report.often"));
        }
        var refusals = objections(writing);
        return refusals.isEmpty()
                ? Scopes.in(
                        resident.scope(),
                        () -> transaction.execute(status -> {
                            var outcome = received(resident, place, writing);
                            if (outcome instanceof Outcome.Refused<Secret>) {
                                status.setRollbackOnly(); // a report whose photo is no photo leaves nothing behind
                            }
                            return outcome;
                        }))
                : Outcome.refused(refusals);
    }

    private static List<Refusal> objections(Writing writing) {
        var found = new ArrayList<Refusal>();
        if (writing.text().isEmpty()) {
            found.add(Refusal.at("text", "report.empty"));
        }
        if (writing.text().length() > LONGEST) {
            found.add(Refusal.at("text", "report.long", LONGEST));
        }
        if (writing.photos().size() > MOST_PHOTOS) {
            found.add(Refusal.at("photos", "report.photos", MOST_PHOTOS));
        }
        return found;
    }

    private Outcome<Secret> received(Actor resident, Place place, Writing writing) {
        var now = clock.instant();
        if (reports.since(place.unit(), now.minus(Duration.ofDays(1))) >= PER_UNIT) {
            return Outcome.refused(Refusal.of("report.full"));
        }
        var secret = Secret.next();
        if (!reports.insert(place, writing, secret, now)) {
            return Outcome.refused(Refusal.of("report.sent"));
        }
        for (var photo : writing.photos()) {
            var owner = new Owner("report", writing.id(), null);
            if (photos.add(resident, place.unit(), owner, Stage.BEFORE, photo.name(), photo.bytes())
                    instanceof Outcome.Refused<Photos.Arrival>(var refusals)) {
                return Outcome.refused(refusals);
            }
        }
        record(
                resident,
                "report.received",
                writing.id(),
                place.unit(),
                Map.of("photos", writing.photos().size()));
        return Outcome.done(secret);
    }

    /** What stands behind a secret link. */
    public Optional<Reply> reply(String secret) {
        return anywhere(() -> reports.reply(new Secret(secret)));
    }

    @Transactional(readOnly = true)
    public Optional<Report> find(UUID id) {
        return reports.find(id);
    }

    /** The first review. A report is reviewed once: reviewed already is refused with {@code report.reviewed}. */
    @Transactional
    public Outcome<Report> review(Actor actor, UUID id, Review review) {
        reports.lock(id);
        var report = reports.find(id);
        if (report.isEmpty()) {
            return Outcome.refused(Refusal.unknown("report.unknown"));
        }
        if (!mayReview(actor)) {
            return Outcome.refused(Refusal.forbidden("report.not-yours"));
        }
        if (report.get().state() != ReportState.RECEIVED) {
            return Outcome.refused(Refusal.conflict("report.reviewed"));
        }
        if (review.answer().isBlank() || review.answer().length() > LONGEST) {
            return Outcome.refused(Refusal.at("answer", "report.answer", LONGEST));
        }
        return reviewed(actor, report.get(), review);
    }

    private Outcome<Report> reviewed(Actor actor, Report report, Review review) {
        UUID hazard = null;
        if (review instanceof Review.Taking taking) {
            if (taking.description().isBlank() || taking.description().length() > LONGEST) {
                return Outcome.refused(Refusal.at("description", "report.description", LONGEST));
            }
            var point = points.find(report.point());
            hazard = hazards.found(
                            actor,
                            new Discovery(
                                    point,
                                    null,
                                    report.id(),
                                    null,
                                    taking.description().strip(),
                                    taking.grade(),
                                    report.receivedAt()))
                    .hazard();
        }
        var state = hazard == null ? ReportState.DISMISSED : ReportState.TAKEN;
        reports.review(report.id(), state, actor.name(), review.answer().strip(), hazard, clock.instant());
        record(actor, "report.reviewed", report.id(), report.unit(), Map.of("state", state.name()));
        return Outcome.done(reports.find(report.id()).orElseThrow());
    }

    /** The sealed phone number, for a stated reason that the audit trail keeps. */
    @Transactional
    public Outcome<String> phone(Actor actor, UUID id, String reason) {
        var report = reports.find(id);
        if (report.isEmpty() || !mayReview(actor)) {
            return Outcome.refused(
                    report.isEmpty() ? Refusal.unknown("report.unknown") : Refusal.forbidden("report.not-yours"));
        }
        if (reason.isBlank() || reason.length() > 200) {
            return Outcome.refused(Refusal.at("reason", "report.reason"));
        }
        record(actor, "report.phone-revealed", id, report.get().unit(), Map.of("reason", reason.strip()));
        return reports.sealedPhone(id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of("report.no-phone")));
    }

    public static boolean mayReview(Actor actor) {
        return actor.has(Role.COMMUNITY_WORKER, Role.STREET_STAFF, Role.DISTRICT_SUPERVISOR);
    }

    private <T> T anywhere(Supplier<T> work) {
        return Scopes.wholeTree(() -> transaction.execute(status -> work.get()));
    }

    private void record(
            Actor actor,
            String action,
            UUID report,
            org.youbei.model.JurisdictionCode unit,
            Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of(action, new Subject("report", report), unit, values));
    }
}
