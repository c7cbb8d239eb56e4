package org.youbei.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.file.IncomingFile;
import org.youbei.inspection.checklist.Checklist;
import org.youbei.inspection.checklist.Checklists;
import org.youbei.inspection.hazard.OpenHazard;
import org.youbei.inspection.hazard.OpenHazards;
import org.youbei.inspection.photo.Announcements;
import org.youbei.inspection.photo.PhotoNote;
import org.youbei.inspection.photo.Photos;
import org.youbei.inspection.point.PointStop;
import org.youbei.inspection.point.PointStops;
import org.youbei.inspection.point.PointType;
import org.youbei.inspection.visit.Filing;
import org.youbei.inspection.visit.VisitDesk;
import org.youbei.inspection.visit.VisitPolicy;
import org.youbei.inspection.visit.VisitReport;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/**
 * What a worker takes along on a round and what he brings back. Everything a phone needs without a network is in {@link #parcel}; everything
 * it sends later goes through {@link #fileVisit} and {@link #addPhoto}, each of which may be repeated as often as the network wants.
 * To be called inside a scope; what is outside of it does not exist.
 */
@Component
@Transactional
public class InspectionDesk {
    /** More stops than a worker walks in a week; a phone that works for a whole district takes the first due. */
    private static final int MOST_STOPS = 2_000;

    private final PointStops stops;
    private final Checklists checklists;
    private final OpenHazards openHazards;
    private final VisitDesk visits;
    private final Photos photos;
    private final Announcements announcements;

    InspectionDesk(
            PointStops stops,
            Checklists checklists,
            OpenHazards openHazards,
            VisitDesk visits,
            Photos photos,
            Announcements announcements) {
        this.stops = stops;
        this.checklists = checklists;
        this.openHazards = openHazards;
        this.visits = visits;
        this.photos = photos;
        this.announcements = announcements;
    }

    /**
     * All that a round needs.
     *
     * @param stops the points of the scope, the first due first
     * @param checklists the current version for each kind of point among the stops
     * @param openHazards by point: what stands open and is to be looked at again
     */
    public record Parcel(List<PointStop> stops, List<Checklist> checklists, Map<UUID, List<OpenHazard>> openHazards) {}

    @Transactional(readOnly = true)
    public Parcel parcel(Actor actor) {
        if (!VisitPolicy.mayFile(actor)) {
            return new Parcel(List.of(), List.of(), Map.of());
        }
        var due = stops.of(actor.scope(), MOST_STOPS);
        var lists = due.stream()
                .collect(Collectors.toMap(
                        PointStop::type, Function.identity(), (first, second) -> first, java.util.TreeMap::new))
                .values()
                .stream()
                .map(stop -> current(stop.unit(), stop.type()))
                .toList();
        return new Parcel(
                due, lists, openHazards.at(due.stream().map(PointStop::id).toList()));
    }

    /** The version to answer at a point of the kind in the unit. */
    @Transactional(readOnly = true)
    public Checklist current(JurisdictionCode unit, PointType type) {
        return checklists.current(unit, type);
    }

    /**
     * Files a visit with its answers, finds a hazard for each failed item, and fulfils the point's round.
     *
     * @return {@link Filing.Filed}; {@link Filing.AlreadyFiled} for the same content under the same id by the same account, with nothing
     *     changed; {@link Filing.Conflict}, with nothing changed, when the point has another revision than the worker saw or a colleague
     *     filed a visit that the worker did not know of, unless the report acknowledges just that. Refused, with nothing changed and for
     *     the person to see, by these codes:
     *     <ul>
     *       <li>{@code visit.not-yours} the account may not file visits
     *       <li>{@code visit.point-unknown} no such point, or no longer in the account's units
     *       <li>{@code visit.point-closed} the point has ended
     *       <li>{@code visit.checklist-unknown} a version that does not exist here
     *       <li>{@code visit.checklist-unfit} a version for another kind of point
     *       <li>{@code visit.item-unknown}, {@code visit.item-missing} the answers are not those of the version
     *       <li>{@code visit.id-taken} the id belongs to another visit
     *       <li>{@code visit.times} an end before the beginning, or after the moment of sending
     *       <li>{@code visit.hazard-empty}, {@code visit.many-hazards}, {@code visit.photo-unsound}, {@code visit.many-photos}, {@code
     *           visit.too-long}
     *     </ul>
     */
    public Outcome<Filing> fileVisit(Actor actor, VisitReport report) {
        return visits.file(actor, report);
    }

    /**
     * Takes the bytes of an announced photo. The same bytes again are done with {@code repeated}. Refused: {@code visit.unknown} for a visit
     * that this account did not file, {@code photo.unknown}, {@code photo.hash} when the bytes are not those announced, and what the
     * attachment store refuses ({@code attachment.pixels}, {@code attachment.picture}, {@code attachment.content}, {@code
     * attachment.large}, {@code attachment.quota}, {@code attachment.disk}).
     *
     * @param bytes stay with the caller, who closes them
     */
    public Outcome<Photos.Arrival> addPhoto(Actor actor, UUID visit, int number, String name, IncomingFile bytes) {
        return visits.unitOf(actor, visit)
                .map(unit -> photos.arrive(actor, unit, visit, number, name, bytes))
                .orElseGet(() -> Outcome.refused(Refusal.unknown("visit.unknown")));
    }

    /**
     * Announces another photo in the place of one that was refused. Refused: {@code visit.unknown}, {@code visit.photo-unsound}, {@code
     * photo.unknown}, and {@code photo.arrived} when the former one was taken after all. The same note again is done with {@code repeated}.
     */
    public Outcome<Photos.Arrival> retakePhoto(Actor actor, UUID visit, PhotoNote note) {
        return visits.unitOf(actor, visit)
                .map(unit -> announcements.replace(actor, unit, visit, note))
                .orElseGet(() -> Outcome.refused(Refusal.unknown("visit.unknown")));
    }

    /** Gives an announced photo up: nobody waits for it any more. Refused: {@code visit.unknown}, {@code photo.unknown}, {@code photo.arrived}. */
    public Outcome<Photos.Arrival> dropPhoto(Actor actor, UUID visit, int number) {
        return visits.unitOf(actor, visit)
                .map(unit -> announcements.withdraw(actor, unit, visit, number))
                .orElseGet(() -> Outcome.refused(Refusal.unknown("visit.unknown")));
    }
}
