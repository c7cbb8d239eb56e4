package org.youbei.inspection.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.youbei.inspection.checklist.Checklist;
import org.youbei.inspection.checklist.ChecklistItem;
import org.youbei.inspection.photo.PhotoNote;
import org.youbei.inspection.point.Point;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;

/** What speaks against a visit, all at once. Sentences: {@code refusal.visit.…}. */
public final class VisitPolicy {
    private static final int MOST_PHOTOS = 60;
    private static final int MOST_HAZARDS = 50;
    private static final int NOTE = 1_000;
    private static final int ANSWER = 500;
    private static final int NAME = 60;
    /** Clocks may be wrong by years, but not beyond what a phone can show. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final List<Refusal> found = new ArrayList<>();

    private VisitPolicy() {}

    public static boolean mayFile(Actor actor) {
        return actor.works();
    }

    static List<Refusal> objections(Point point, Checklist checklist, VisitReport report) {
        var policy = new VisitPolicy();
        policy.check(point, checklist, report);
        return policy.found;
    }

    private void check(Point point, Checklist checklist, VisitReport report) {
        if (point.closedOn() != null) {
            found.add(Refusal.of("visit.point-closed", point.entry().name()));
        }
        if (checklist.type() != point.entry().type() && report.pointRevision() == point.revision()) {
            found.add(Refusal.of("visit.checklist-unfit", checklist.title()));
        }
        answers(checklist, report.answers());
        hazards(checklist, report);
        photos(report.photos());
        times(report);
        atMost("note", report.note(), NOTE);
        atMost("signedBy", report.signedBy(), NAME);
    }

    private void answers(Checklist checklist, List<VisitAnswer> answers) {
        var wanted = checklist.items().stream().map(ChecklistItem::code).collect(Collectors.toSet());
        var given = new HashSet<String>();
        for (var answer : answers) {
            if (!wanted.contains(answer.item()) || !given.add(answer.item())) {
                found.add(Refusal.at("answers", "visit.item-unknown", answer.item()));
            }
            atMost("answers", answer.note(), ANSWER);
        }
        wanted.removeAll(given);
        if (!wanted.isEmpty()) {
            found.add(Refusal.at("answers", "visit.item-missing", wanted.size()));
        }
    }

    private void hazards(Checklist checklist, VisitReport report) {
        if (report.hazards().size() > MOST_HAZARDS) {
            found.add(Refusal.at("hazards", "visit.many-hazards", MOST_HAZARDS));
        }
        for (var hazard : report.hazards()) {
            if (hazard.item() == null && hazard.description().isEmpty()) {
                found.add(Refusal.at("hazards", "visit.hazard-empty"));
            }
            atMost("hazards", hazard.description(), NOTE);
            if (hazard.item() != null && checklist.item(hazard.item()).isEmpty()) {
                found.add(Refusal.at("hazards", "visit.item-unknown", hazard.item()));
            }
        }
    }

    private void photos(List<PhotoNote> photos) {
        var numbers = new HashSet<Integer>();
        if (photos.size() > MOST_PHOTOS) {
            found.add(Refusal.at("photos", "visit.many-photos", MOST_PHOTOS));
        } else if (!photos.stream().allMatch(photo -> photo.isSound() && numbers.add(photo.number()))) {
            found.add(Refusal.at("photos", "visit.photo-unsound"));
        } else if (photos.stream().filter(PhotoNote::isSignature).count() > 1) {
            found.add(Refusal.at("photos", "visit.signatures"));
        }
    }

    private void times(VisitReport report) {
        if (report.finishedAt().isBefore(report.startedAt())
                || !List.of(report.startedAt(), report.finishedAt(), report.sentAt()).stream()
                        .allMatch(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST))
                || Duration.between(report.finishedAt(), report.sentAt()).isNegative()
                        && Duration.between(report.sentAt(), report.finishedAt())
                                        .compareTo(CorrectedTime.TOLERATED)
                                > 0) {
            found.add(Refusal.of("visit.times"));
        }
    }

    private void atMost(String field, String text, int most) {
        if (text.length() > most) {
            found.add(Refusal.at(field, "visit.too-long", most));
        }
    }
}
