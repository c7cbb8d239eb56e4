package org.youbei.inspection.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.youbei.inspection.point.Point;

/** What became of a visit that was sent. Refusals are not among these: a refused visit stays with the person, with the reasons. */
public sealed interface Filing {
    /** Filed now. */
    record Filed(Receipt receipt) implements Filing {}

    /** The same visit with the same content was filed before; nothing was changed. */
    record AlreadyFiled(Receipt receipt) implements Filing {}

    /**
     * Not filed: since the worker loaded the list, somebody changed the point, or a colleague filed a visit of it. The person looks at
     * both and either drops the own visit or sends it again with {@link VisitReport.Acknowledged}.
     *
     * @param point as it is now
     * @param pointChanged whether its revision is another than the worker saw
     * @param visits of colleagues since the last one the worker knew of, the latest first
     */
    record Conflict(Point point, boolean pointChanged, List<FiledVisit> visits) implements Filing {}

    /**
     * @param hazards that the visit found or saw again
     * @param photosMissing numbers that were announced and have not arrived
     * @param clockErrorSeconds by how much the phone's clock was taken to be wrong; 0 within ten minutes
     */
    record Receipt(
            UUID visit, Instant receivedAt, List<UUID> hazards, List<Integer> photosMissing, long clockErrorSeconds) {}
}
