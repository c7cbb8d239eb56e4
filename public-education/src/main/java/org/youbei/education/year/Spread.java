package org.youbei.education.year;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.youbei.model.JurisdictionCode;

/**
 * Spreads lines over units, halls and speakers: each goes to the next unit in turn, on a day of its window or as near to it as can be, in a hall and with a
 * speaker that are free that half-day. Pure arithmetic.
 */
public final class Spread {
    /** How far from its window a line may go, in days. */
    private static final int FAR = 7;

    private static final List<LocalTime> STARTS = List.of(LocalTime.of(9, 30), LocalTime.of(14, 30));

    private final List<JurisdictionCode> units;
    private final List<String> halls;
    private final List<String> speakers;
    private final LocalDate first;
    private final Set<String> taken = new HashSet<>();
    private int turn;

    /** @param first the first day on which anything can be held */
    public Spread(List<JurisdictionCode> units, List<String> halls, List<String> speakers, LocalDate first) {
        this.units = units;
        this.halls = halls;
        this.speakers = speakers;
        this.first = first;
    }

    /** Where a line goes. */
    public record Slot(UUID line, JurisdictionCode unit, String hall, String speaker, LocalDateTime at) {}

    /** Those that found a place; a line that is missing found none. */
    public List<Slot> of(List<PlanLine> lines) {
        var slots = new ArrayList<Slot>();
        lines.forEach(line -> slot(line).ifPresent(slots::add));
        return slots;
    }

    private Optional<Slot> slot(PlanLine line) {
        var unit = units.get(turn % units.size());
        return days(line)
                .flatMap(day -> STARTS.stream().map(day::atTime))
                .flatMap(at -> at(line, unit, at).stream())
                .findFirst()
                .map(slot -> {
                    taken.add(hall(slot.unit(), slot.hall(), slot.at()));
                    taken.add(speaker(slot.speaker(), slot.at()));
                    turn++;
                    return slot;
                });
    }

    /** The days of the window, then those after and before it, the nearer first. */
    private Stream<LocalDate> days(PlanLine line) {
        var around = IntStream.rangeClosed(1, FAR)
                .boxed()
                .flatMap(
                        days -> Stream.of(line.from().minusDays(days), line.to().plusDays(days)));
        return Stream.concat(line.from().datesUntil(line.to().plusDays(1)), around)
                .filter(day -> !day.isBefore(first));
    }

    private Optional<Slot> at(PlanLine line, JurisdictionCode unit, LocalDateTime at) {
        var hall = halls.stream()
                .filter(one -> !taken.contains(hall(unit, one, at)))
                .findFirst();
        var speaker = speakers.stream()
                .filter(one -> !taken.contains(speaker(one, at)))
                .findFirst();
        return hall.isEmpty() || speaker.isEmpty()
                ? Optional.empty()
                : Optional.of(new Slot(line.id(), unit, hall.get(), speaker.get(), at));
    }

    private static String hall(JurisdictionCode unit, String hall, LocalDateTime at) {
        return "hall " + unit + " " + hall + " " + at;
    }

    private static String speaker(String speaker, LocalDateTime at) {
        return "speaker " + speaker + " " + at;
    }
}
