package org.youbei.web.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.checklist.Checklist;
import org.youbei.inspection.checklist.ChecklistItem;
import org.youbei.inspection.hazard.OpenHazard;
import org.youbei.inspection.point.Point;
import org.youbei.inspection.point.PointStop;
import org.youbei.model.GeoPoint;
import org.youbei.web.kit.part.Duty;
import org.youbei.web.kit.part.State;

/**
 * What a phone takes along, in the words of the exchange.
 *
 * @param community whose evacuation list the person may take along too; null for everybody else
 * @param shelters those that are open now; null for everybody who enters nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Parcel(
        UUID account,
        @Nullable String community,
        Instant at,
        List<Stop> stops,
        List<Sheet> checklists,
        Map<UUID, List<Standing>> openHazards,
        List<Task> tasks,
        OpenShelters.@Nullable Along shelters) {

    /** What the person has to do, ready to print; its page needs a network. */
    record Task(String title, String why, String state, String look, String href) {
        static Task of(Duty duty) {
            return new Task(
                    duty.title(),
                    duty.why(),
                    duty.state().word(),
                    duty.state().kind() == State.Kind.LATE ? "bad" : "soon",
                    duty.href());
        }
    }

    static Parcel of(
            UUID account,
            @Nullable String community,
            Instant at,
            InspectionDesk.Parcel parcel,
            List<Duty> duties,
            OpenShelters.@Nullable Along shelters) {
        return new Parcel(
                account,
                community,
                at,
                parcel.stops().stream().map(Stop::of).toList(),
                parcel.checklists().stream().map(Sheet::of).toList(),
                parcel.openHazards().entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().stream()
                                        .map(Standing::of)
                                        .toList())),
                duties.stream().map(Task::of).toList(),
                shelters);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stop(
            UUID id,
            String code,
            int revision,
            String unit,
            String name,
            String type,
            String colour,
            String address,
            String responsibleUnit,
            @Nullable Place position,
            @Nullable UUID lastVisit,
            @Nullable Instant lastVisitedAt,
            @Nullable LocalDate due) {
        static Stop of(PointStop stop) {
            return new Stop(
                    stop.id(),
                    stop.code(),
                    stop.revision(),
                    stop.unit().value(),
                    stop.name(),
                    stop.type().name(),
                    stop.colour().name(),
                    stop.address(),
                    stop.responsibleUnit(),
                    Place.of(stop.position()),
                    stop.lastVisit(),
                    stop.lastVisitedAt(),
                    stop.due());
        }

        /** A point as a conflict shows it. */
        static Stop of(Point point) {
            var entry = point.entry();
            return new Stop(
                    point.getId(),
                    point.code(),
                    point.revision(),
                    entry.unit().value(),
                    entry.name(),
                    entry.type().name(),
                    entry.colour().name(),
                    entry.address(),
                    entry.responsibleUnit(),
                    Place.of(entry.position()),
                    null,
                    null,
                    null);
        }
    }

    /** Decimal digits as text: a number would pass through a floating point on the phone. */
    record Place(String longitude, String latitude, String datum) {
        static @Nullable Place of(@Nullable GeoPoint point) {
            return point == null
                    ? null
                    : new Place(
                            point.longitude().toPlainString(),
                            point.latitude().toPlainString(),
                            point.datum().name());
        }
    }

    record Sheet(UUID id, String type, int number, String title, List<Item> items) {
        static Sheet of(Checklist list) {
            return new Sheet(
                    list.id(),
                    list.type().name(),
                    list.number(),
                    list.title(),
                    list.items().stream().map(Item::of).toList());
        }
    }

    record Item(String code, String text, String basis, boolean confirmed, String grade) {
        static Item of(ChecklistItem item) {
            return new Item(
                    item.code(),
                    item.text(),
                    item.basis(),
                    item.confirmed(),
                    item.grade().name());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            UUID id,
            @Nullable String item,
            String description,
            String grade,
            String state,
            LocalDate foundOn,
            @Nullable LocalDate due) {
        static Standing of(OpenHazard hazard) {
            return new Standing(
                    hazard.id(),
                    hazard.item(),
                    hazard.description(),
                    hazard.grade().name(),
                    hazard.state().name(),
                    hazard.foundOn(),
                    hazard.due());
        }
    }
}
