package org.youbei.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.duty.Rosters;
import org.youbei.duty.Slot;
import org.youbei.duty.log.Handovers;
import org.youbei.duty.log.LogBook;
import org.youbei.duty.log.LogEntry;
import org.youbei.duty.log.Writing;
import org.youbei.duty.station.DutyPerson;
import org.youbei.duty.station.Pattern;
import org.youbei.duty.station.Station;
import org.youbei.duty.station.Stations;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;

/** The duty rooms of the district and of two streets with this and next month's rosters, handovers and a day's calls. Everybody is invented. */
@Component
@Order(60)
class DemoDuty implements DemoPart {
    private static final long STEPS = 40_000;
    private static final int DAY = 1_440;
    private static final int MORNING = 540;
    private static final List<String> LEADERS = List.of("赵示例", "钱示例", "孙示例", "李示例", "周示例");
    private static final List<String> STAFF = List.of("吴示例", "郑示例", "王示例", "冯示例", "陈示例", "褚示例", "卫示例", "蒋示例");

    private final Stations stations;
    private final Rosters rosters;
    private final Handovers handovers;
    private final LogBook log;
    private final Clock clock;

    DemoDuty(Stations stations, Rosters rosters, Handovers handovers, LogBook log, Clock clock) {
        this.stations = stations;
        this.rosters = rosters;
        this.handovers = handovers;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        tell(people(Role.DISTRICT_SUPERVISOR, district), district, "区应急值班室");
        for (var street : List.of("001", "002")) {
            var unit = new JurisdictionCode(district.value() + street);
            tell(people(Role.STREET_STAFF, unit), unit, "街道值班室");
        }
    }

    static Actor people(Role role, JurisdictionCode unit) {
        return new Actor(new UUID(2, unit.value().hashCode()), "吴示例", Set.of(role), Scope.of(unit));
    }

    private void tell(Actor actor, JurisdictionCode unit, String name) {
        var station = UuidV7.next(clock);
        var month = YearMonth.from(ChinaTime.today(clock));
        var said = new Station(station, unit, name, "027-88880100", 1, 2, 24, true, "示例市突发事件应对条例第 28 条");
        stations.enter(actor, said).orElseThrow();
        stations.addPattern(actor, station, new Pattern(UuidV7.next(clock), "全天", Pattern.Days.EVERY, MORNING, DAY))
                .orElseThrow();
        int number = 0;
        for (var person : LEADERS) {
            person(actor, station, person, "带班领导", true, number++);
        }
        for (var person : STAFF) {
            person(actor, station, person, "值班员", false, number++);
        }
        var running = YearMonth.from(clock.instant().atZone(ChinaTime.ZONE).minusMinutes(MORNING));
        var now = running.equals(month)
                ? roster(actor, station, month)
                : Hindsight.told(Duration.ofDays(1), () -> roster(actor, station, running));
        if (!running.equals(month)) {
            roster(actor, station, month);
        }
        roster(actor, station, month.plusMonths(1));
        handOn(actor, rosters.sheet(now).slots());
        calls(actor, station);
    }

    private void person(Actor actor, UUID station, String name, String post, boolean leads, int number) {
        var said = new DutyPerson(
                UuidV7.next(clock), station, null, name, post, leads, "", ChinaTime.today(clock), "", null);
        stations.addPerson(actor, said, "1380000%04d".formatted(100 + number)).orElseThrow();
    }

    private UUID roster(Actor actor, UUID station, YearMonth month) {
        var roster = rosters.draft(actor, UuidV7.next(clock), station, month).orElseThrow();
        rosters.proposed(actor, roster, STEPS).orElseThrow();
        return rosters.publish(actor, roster).orElseThrow();
    }

    /** Every turn was handed on at its end, since none may be while the one before is not; the one that runs is not yet. */
    private void handOn(Actor actor, List<Slot> slots) {
        var now = clock.instant();
        var over = slots.stream().filter(slot -> !slot.endsAt().isAfter(now)).toList();
        for (int n = 0; n < over.size() && n + 1 < slots.size(); n++) {
            var slot = over.get(n);
            var id = UuidV7.next(clock);
            int place = n;
            Hindsight.tell(Duration.between(slot.endsAt(), now), () -> {
                handovers
                        .give(actor, id, slot.id(), staff(slot, 1), "辖区平稳，注意夜间气温。")
                        .orElseThrow();
                handovers.take(actor, id, staff(slots.get(place + 1), 2), "已核对").orElseThrow();
            });
        }
    }

    /** Somebody of the turn; the second seat of it comes where the same person goes and comes. */
    private static UUID staff(Slot slot, int seat) {
        return slot.people().get(seat);
    }

    private void calls(Actor actor, UUID station) {
        var call = new Writing(
                LogEntry.Kind.CALL_IN,
                clock.instant().minus(Duration.ofHours(3)),
                "示例路下穿通道有积水，车辆绕行",
                "示例路下穿通道",
                "",
                "张示例",
                "13800000901",
                "约 20 米长，深约 15 厘米",
                "物业已放警示锥",
                "请派人抽水",
                true,
                null);
        log.write(actor, UuidV7.next(clock), station, call).orElseThrow();
        var check = Writing.note(
                LogEntry.Kind.CHECK, clock.instant().minus(Duration.ofHours(2)), "上级电话查岗，3 声内接听，带班在岗", false);
        log.write(actor, UuidV7.next(clock), station, check).orElseThrow();
    }
}
