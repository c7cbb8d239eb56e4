package org.youbei.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;
import org.youbei.shelter.ShelterRegister;
import org.youbei.shelter.ShelterStep;
import org.youbei.shelter.Step;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.Keys;
import org.youbei.shelter.site.ShelterEntry;
import org.youbei.shelter.site.Stay;
import org.youbei.shelter.stay.Arrival;
import org.youbei.shelter.stay.EntryKind;
import org.youbei.shelter.stay.Need;
import org.youbei.shelter.stay.Occupancies;

/** Two shelters in every street, in every state; one is open and nearly full. Everything is invented. */
@Component
@Order(60)
class DemoShelters implements DemoPart {
    private static final long SEED = 20_261_201;

    private final Jurisdictions jurisdictions;
    private final ShelterRegister register;
    private final Occupancies occupancies;
    private final Clock clock;

    DemoShelters(Jurisdictions jurisdictions, ShelterRegister register, Occupancies occupancies, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.register = register;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        var random = new Random(SEED);
        int number = 0;
        int row = 0;
        for (var street : jurisdictions.children(district)) {
            var middle = DemoInspections.Middle.ofStreet(street.code(), row++);
            var communities = jurisdictions.children(street.code());
            if (communities.isEmpty()) {
                continue;
            }
            school(street, communities.getFirst(), middle.ofCommunity(0).near(random), number);
            park(street, middle.ofCommunity(communities.size() / 2).near(random), number);
            number++;
        }
    }

    private void school(Jurisdiction street, Jurisdiction community, GeoPoint point, int number) {
        var worker = people("王示例", Role.COMMUNITY_WORKER, community.code());
        var indoor = 120 + 90 * (number % 5);
        var entry = entry(
                community.name() + "示例学校",
                Grade.COMMUNITY,
                Stay.SHORT,
                new Areas(
                        new BigDecimal(indoor), new BigDecimal(600), new BigDecimal(80), number % 4 == 1 ? 900 : null),
                point,
                "EARTHQUAKE,FLOOD,TYPHOON");
        var id = UuidV7.next(clock);
        Hindsight.tell(Duration.ofDays(120 - number), () -> {
            register.register(worker, id, community.code(), entry).orElseThrow();
            take(worker, id, new Step.Plain(ShelterStep.COMMISSIONING, "面积、钥匙岗位核对无误"));
        });
        if (number == 0) {
            open(worker, id, indoor);
        } else if (number == 1) {
            drill(worker, id);
        } else if (number == 2) {
            Hindsight.tell(
                    Duration.ofDays(12),
                    () -> take(worker, id, new Step.Plain(ShelterStep.MAINTENANCE_START, "屋面漏水，维修到月底")));
        }
    }

    private void park(Jurisdiction street, GeoPoint point, int number) {
        var officer = people("吴示例", Role.STREET_STAFF, street.code());
        var entry = entry(
                street.name() + "示例公园",
                Grade.STREET,
                number % 3 == 0 ? Stay.URGENT : Stay.LONG,
                new Areas(null, new BigDecimal(5_000 + 700 * (number % 4)), new BigDecimal(900), null),
                point,
                "EARTHQUAKE,FIRE");
        var id = UuidV7.next(clock);
        Hindsight.tell(Duration.ofDays(150 - number), () -> {
            register.register(officer, id, street.code(), entry).orElseThrow();
            if (number % 6 != 5) {
                take(officer, id, new Step.Plain(ShelterStep.COMMISSIONING, ""));
            }
        });
        if (number % 5 == 2) {
            Hindsight.tell(
                    Duration.ofDays(20), () -> take(officer, id, new Step.Plain(ShelterStep.CHECK, "标志褪色一块，其余完好")));
        }
    }

    private static ShelterEntry entry(
            String name, Grade grade, Stay stay, Areas areas, GeoPoint point, String hazards) {
        return new ShelterEntry(
                name,
                grade,
                stay,
                "示例路1号",
                areas,
                true,
                hazards,
                "WATER,POWER,LIGHT,SIGNS",
                12,
                60,
                new BigDecimal("24.5"),
                new BigDecimal("23.8"),
                new Keys("社区安全员", "网格长", "学校门卫", "后勤主任"),
                "示例单位",
                null,
                point.longitude(),
                point.latitude(),
                point.datum(),
                "");
    }

    /** Open since yesterday, nine tenths full. */
    private void open(Actor worker, UUID id, int indoor) {
        var opening = UuidV7.next(clock);
        Hindsight.tell(
                Duration.ofHours(20),
                () -> register.take(
                                worker,
                                id,
                                opening,
                                new Step.Opening(Step.Occasion.INCIDENT, "示例路内涝转移", Hazard.FLOOD, ""))
                        .orElseThrow());
        int room = (indoor / 2) + 260;
        int left = room * 92 / 100;
        int number = 0;
        while (left > 0) {
            int people = Math.min(left, number < 12 ? 2 + number % 4 : left);
            var needs = number % 5 == 0
                    ? Set.of(Need.MEDICINE)
                    : number % 7 == 3 ? Set.of(Need.INFANT, Need.POWER) : Set.<Need>of();
            arrive(worker, opening, people, needs, number++);
            left -= people;
        }
    }

    private void arrive(Actor worker, UUID opening, int people, Set<Need> needs, int number) {
        Hindsight.tell(Duration.ofHours(19).minusMinutes(7L * number), () -> {
            var arrival = new Arrival(
                    UuidV7.next(clock),
                    "SL-%03d".formatted(number + 1),
                    people,
                    people / 3,
                    number % 4 == 0 ? 1 : 0,
                    needs,
                    "示例家庭" + (number + 1),
                    "",
                    clock.instant(),
                    null,
                    people > 10 ? "整栋转移，按栋登记" : "");
            occupancies.arrive(worker, opening, arrival).orElseThrow();
        });
    }

    /** A drill of last month: opened, two households, closed, restored. */
    private void drill(Actor worker, UUID id) {
        var opening = UuidV7.next(clock);
        Hindsight.tell(Duration.ofDays(25), () -> {
            register.take(worker, id, opening, new Step.Opening(Step.Occasion.DRILL, "示例安置演练", Hazard.EARTHQUAKE, ""))
                    .orElseThrow();
            for (int i = 0; i < 2; i++) {
                var household = UuidV7.next(clock);
                var arrival =
                        new Arrival(household, "YL-" + i, 3 + i, 1, 0, Set.of(), "示例家庭", "", clock.instant(), null, "");
                occupancies.arrive(worker, opening, arrival).orElseThrow();
                occupancies
                        .leave(worker, household, UuidV7.next(clock), EntryKind.LEAVE, 3 + i, clock.instant(), "演练结束")
                        .orElseThrow();
            }
            take(worker, id, new Step.Plain(ShelterStep.CLOSING, "演练结束"));
            take(worker, id, new Step.Plain(ShelterStep.RESTORATION, "已清场"));
        });
    }

    private void take(Actor actor, UUID shelter, Step step) {
        register.take(actor, shelter, UuidV7.next(clock), step).orElseThrow();
    }

    private static Actor people(String name, Role role, JurisdictionCode unit) {
        return new Actor(new UUID(2, unit.value().hashCode()), name, Set.of(role), Scope.of(unit));
    }
}
