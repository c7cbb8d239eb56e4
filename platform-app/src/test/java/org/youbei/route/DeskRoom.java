package org.youbei.route;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.duty.Rosters;
import org.youbei.duty.Slot;
import org.youbei.duty.station.DutyPerson;
import org.youbei.duty.station.Pattern;
import org.youbei.duty.station.Station;
import org.youbei.duty.station.Stations;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;

/** A duty room of the street 420106001 with its people and rosters; each has a name of its own. */
public final class DeskRoom {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Stations stations;
    private final Rosters rosters;
    private final Clock clock;

    public DeskRoom(ApplicationContext context) {
        stations = context.getBean(Stations.class);
        rosters = context.getBean(Rosters.class);
        clock = context.getBean(Clock.class);
    }

    public static <T> T as(Actor actor, Supplier<Outcome<T>> work) {
        return Scopes.in(actor.scope(), work).orElseThrow();
    }

    public UUID station() {
        var name = "示例值班室" + NUMBERS.incrementAndGet();
        var said = new Station(UUID.randomUUID(), Cast.JIYUQIAO, name, "027-88880000", 1, 1, 24, true, "");
        var id = as(Cast.STREET, () -> stations.enter(Cast.STREET, said));
        var whole = new Pattern(UUID.randomUUID(), "全天", Pattern.Days.EVERY, 540, 1_440);
        as(Cast.STREET, () -> stations.addPattern(Cast.STREET, id, whole));
        List.of("甲示例", "乙示例", "丙示例").forEach(person -> person(id, person, true));
        List.of("丁示例", "戊示例", "己示例").forEach(person -> person(id, person, false));
        return id;
    }

    public UUID person(UUID station, String name, boolean leads) {
        var id = UUID.randomUUID();
        var said = new DutyPerson(
                id, station, null, name, leads ? "示例主任" : "示例科员", leads, "", ChinaTime.today(clock), "", null);
        as(Cast.STREET, () -> stations.addPerson(Cast.STREET, said, "13800000001"));
        return id;
    }

    public UUID draft(UUID station, int monthsAhead) {
        var month = YearMonth.from(ChinaTime.today(clock)).plusMonths(monthsAhead);
        return as(Cast.STREET, () -> rosters.draft(Cast.STREET, UUID.randomUUID(), station, month));
    }

    public UUID published() {
        var roster = draft(station(), 0);
        as(Cast.STREET, () -> rosters.proposed(Cast.STREET, roster, 60_000));
        return as(Cast.STREET, () -> rosters.publish(Cast.STREET, roster));
    }

    public Rosters.Sheet sheet(UUID roster) {
        return Scopes.in(Cast.STREET.scope(), () -> rosters.sheet(roster));
    }

    public static UUID leading(Slot slot) {
        return Objects.requireNonNull(slot.seats().getFirst().person());
    }

    public static UUID otherLeader(Rosters.Sheet sheet, Slot slot) {
        return sheet.people().stream()
                .filter(person -> person.leads() && !slot.people().contains(person.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
