package org.youbei.inspection.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.inspection.checklist.Checklists;
import org.youbei.inspection.photo.Photos;
import org.youbei.inspection.point.Point;
import org.youbei.inspection.point.PointRegister;
import org.youbei.inspection.point.PointRounds;
import org.youbei.inspection.visit.Filing.AlreadyFiled;
import org.youbei.inspection.visit.Filing.Conflict;
import org.youbei.inspection.visit.Filing.Filed;
import org.youbei.inspection.visit.Filing.Receipt;
import org.youbei.inspection.visit.VisitAnswer.Result;
import org.youbei.inspection.visit.VisitReport.Acknowledged;
import org.youbei.inspection.visit.Visits.Draft;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;

/** Files visits: each once, whole or not at all. Visits of one point wait for each other. */
@Component
@Transactional
public class VisitDesk {
    /** Without a visit that the worker knew of, only what colleagues filed this recently can be the same round. */
    private static final Duration SAME_ROUND = Duration.ofHours(12);

    private final PointRegister points;
    private final PointRounds rounds;
    private final Checklists checklists;
    private final VisitFindings findings;
    private final Photos photos;
    private final Visits visits;
    private final AuditTrail audit;
    private final Clock clock;

    VisitDesk(
            PointRegister points,
            PointRounds rounds,
            Checklists checklists,
            VisitFindings findings,
            Photos photos,
            Visits visits,
            AuditTrail audit,
            Clock clock) {
        this.points = points;
        this.rounds = rounds;
        this.checklists = checklists;
        this.findings = findings;
        this.photos = photos;
        this.visits = visits;
        this.audit = audit;
        this.clock = clock;
    }

    /** See {@link org.youbei.inspection.InspectionDesk#fileVisit}. */
    public Outcome<Filing> file(Actor actor, VisitReport report) {
        if (!VisitPolicy.mayFile(actor)) {
            return Outcome.refused(Refusal.forbidden("visit.not-yours"));
        }
        points.await(report.point());
        var content = report.content();
        var stored = visits.find(report.id());
        if (stored.isPresent()) {
            return stored.get().account().equals(actor.account())
                            && stored.get().content().equals(content)
                    ? Outcome.done(new AlreadyFiled(receipt(
                            report.id(), stored.get().receivedAt(), stored.get().clockErrorSeconds())))
                    : Outcome.refused(Refusal.conflict("visit.id-taken"));
        }
        return points.look(report.point())
                .map(point -> known(actor, report, point, content))
                .orElseGet(() -> Outcome.refused(Refusal.of("visit.point-unknown")));
    }

    /** The unit of a visit that the account filed. */
    @Transactional(readOnly = true)
    public Optional<JurisdictionCode> unitOf(Actor actor, UUID visit) {
        return visits.find(visit)
                .filter(stored -> stored.account().equals(actor.account()))
                .map(Visits.Stored::unit);
    }

    private Outcome<Filing> known(Actor actor, VisitReport report, Point point, String content) {
        var checklist = checklists.find(report.checklist());
        if (checklist.isEmpty()) {
            return Outcome.refused(Refusal.of("visit.checklist-unknown"));
        }
        var objections = VisitPolicy.objections(point, checklist.get(), report);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var now = clock.instant();
        var conflict = conflict(actor, report, point, now);
        if (conflict != null && !acknowledged(report.acknowledged(), conflict)) {
            return Outcome.done(conflict);
        }
        var time = CorrectedTime.of(report, now);
        return filed(actor, new Draft(report, point, checklist.get(), time, now, content, conflict != null));
    }

    private @Nullable Conflict conflict(Actor actor, VisitReport report, Point point, Instant now) {
        var changed = point.revision() != report.pointRevision();
        var last = visits.last(point.getId());
        var others = Objects.equals(last, report.lastVisit())
                ? List.<FiledVisit>of()
                : visits.byOthers(actor, point.getId(), report.lastVisit(), now.minus(SAME_ROUND));
        return changed || !others.isEmpty() ? new Conflict(point, changed, others) : null;
    }

    /** Whether the person was shown everything that the conflict consists of now. */
    private static boolean acknowledged(Acknowledged seen, Conflict conflict) {
        var pointSeen = !conflict.pointChanged()
                || Objects.equals(seen.pointRevision(), conflict.point().revision());
        return pointSeen
                && seen.visits()
                        .containsAll(
                                conflict.visits().stream().map(FiledVisit::id).toList());
    }

    private Outcome<Filing> filed(Actor actor, Draft draft) {
        if (!visits.insert(actor, draft)) {
            return Outcome.refused(Refusal.conflict("visit.id-taken"));
        }
        findings.take(actor, draft);
        visits.advance(draft);
        var report = draft.report();
        rounds.visited(
                actor,
                draft.point(),
                report.id(),
                draft.checklist().title(),
                ChinaTime.day(draft.time().finishedAt()));
        audit.record(
                actor,
                AuditEntry.of(
                        "visit.filed",
                        new Subject("visit", report.id()),
                        draft.point().unit(),
                        Map.of(
                                "point", draft.point().entry().name(),
                                "failed", draft.count(Result.FAIL),
                                "photos", draft.pictures())));
        return Outcome.done(
                new Filed(receipt(report.id(), draft.receivedAt(), draft.time().errorSeconds())));
    }

    private Receipt receipt(UUID visit, Instant receivedAt, long clockError) {
        return new Receipt(visit, receivedAt, visits.hazards(visit), photos.missing(visit), clockError);
    }
}
