package org.youbei.inspection.visit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.photo.PhotoNote;
import org.youbei.model.GeoPoint;
import org.youbei.model.Sha256;

/**
 * A visit as a phone, or the form on a desk, brings it.
 *
 * @param id made where the visit was made; sending the same visit again under it changes nothing
 * @param pointRevision the revision of the point that the worker saw
 * @param lastVisit the point's last visit that the worker knew of; nothing where there was none
 * @param checklist the version that was answered; every version that ever was may be, also one that is no longer current
 * @param startedAt by the phone's clock, like {@code finishedAt}
 * @param sentAt by the phone's clock at the moment of sending, by which its error is known
 * @param position where the phone was, if the worker let it say so
 * @param answers one for each item of the checklist
 * @param photos what will be sent after the text
 * @param signedBy who was present for the responsible unit; empty if nobody was or would sign
 * @param acknowledged what the person was shown of a conflict and has decided to file beside
 */
public record VisitReport(
        UUID id,
        UUID point,
        int pointRevision,
        @Nullable UUID lastVisit,
        UUID checklist,
        Instant startedAt,
        Instant finishedAt,
        Instant sentAt,
        @Nullable GeoPoint position,
        List<VisitAnswer> answers,
        List<FoundHazard> hazards,
        List<PhotoNote> photos,
        String note,
        String signedBy,
        Acknowledged acknowledged) {
    public VisitReport {
        answers = List.copyOf(answers);
        hazards = List.copyOf(hazards);
        photos = List.copyOf(photos);
        note = note.strip();
        signedBy = signedBy.strip();
    }

    /** What makes two reports the same, as a hash: everything but the moment of sending and the decision about a conflict. */
    String content() {
        var same = new VisitReport(
                id,
                point,
                pointRevision,
                lastVisit,
                checklist,
                startedAt,
                finishedAt,
                Instant.EPOCH,
                position,
                answers,
                hazards,
                photos,
                note,
                signedBy,
                Acknowledged.NOTHING);
        return Sha256.hex(same.toString());
    }

    /**
     * A person's decision about a conflict.
     *
     * @param pointRevision of the point as it was shown
     * @param visits of colleagues that were shown
     */
    public record Acknowledged(@Nullable Integer pointRevision, Set<UUID> visits) {
        public static final Acknowledged NOTHING = new Acknowledged(null, Set.of());

        public Acknowledged {
            visits = Set.copyOf(visits);
        }
    }
}
