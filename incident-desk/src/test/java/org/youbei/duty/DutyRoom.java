package org.youbei.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.youbei.duty.station.DutyPerson;
import org.youbei.duty.station.Pattern;
import org.youbei.duty.station.Station;
import org.youbei.duty.station.Stations;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;

/** A duty room of the street, as tests need it: three who lead, four others, turns of 24 hours. Each has a name of its own. */
public final class DutyRoom {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    public final Stations stations;
    public final Rosters rosters;
    private final Clock clock;

    public DutyRoom(ApplicationContext context) {
        stations = context.getBean(Stations.class);
        rosters = context.getBean(Rosters.class);
        clock = context.getBean(Clock.class);
    }

    public static <T> T as(Actor actor, Supplier<Outcome<T>> work) {
        return Scopes.in(actor.scope(), work).orElseThrow();
    }

    public static Station station(JurisdictionCode unit, int staff, int rest) {
        return new Station(
                UUID.randomUUID(),
                unit,
                "示例值班室" + NUMBERS.incrementAndGet(),
                "027-88880000",
                1,
                staff,
                rest,
                true,
                "示例规定第 3 条");
    }

    /** @param staff how many are needed beside the leader */
    public UUID station(int staff) {
        var id = as(Cast.STREET, () -> stations.enter(Cast.STREET, station(Cast.JIYUQIAO, staff, 24)));
        var whole = new Pattern(UUID.randomUUID(), "全天", Pattern.Days.EVERY, 540, 1_440);
        as(Cast.STREET, () -> stations.addPattern(Cast.STREET, id, whole));
        return id;
    }

    public UUID person(UUID station, String name, boolean leads) {
        var id = UUID.randomUUID();
        as(
                Cast.STREET,
                () -> stations.addPerson(Cast.STREET, person(id, station, name, leads, null, today()), "13800000001"));
        return id;
    }

    public static DutyPerson person(
            UUID id, UUID station, String name, boolean leads, @Nullable UUID account, @Nullable LocalDate tested) {
        return new DutyPerson(id, station, account, name, leads ? "示例主任" : "示例科员", leads, "", tested, "", null);
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    /** A station with three who lead and four others. */
    public UUID manned() {
        var station = station(1);
        List.of("甲示例", "乙示例", "丙示例").forEach(name -> person(station, name, true));
        List.of("丁示例", "戊示例", "己示例", "庚示例").forEach(name -> person(station, name, false));
        return station;
    }

    public UUID draft(UUID station, int monthsAhead) {
        var month = YearMonth.from(today()).plusMonths(monthsAhead);
        return as(Cast.STREET, () -> rosters.draft(Cast.STREET, UUID.randomUUID(), station, month));
    }

    /** This month's roster, filled and published. */
    public UUID published() {
        return published(manned());
    }

    public UUID published(UUID station) {
        var roster = draft(station, 0);
        as(Cast.STREET, () -> rosters.proposed(Cast.STREET, roster, 60_000));
        return as(Cast.STREET, () -> rosters.publish(Cast.STREET, roster));
    }

    public Rosters.Sheet sheet(UUID roster) {
        return Scopes.in(Cast.STREET.scope(), () -> rosters.sheet(roster));
    }
}
