package org.youbei.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.community.FigureSheet;
import org.youbei.community.FigureValue;
import org.youbei.community.SheetProfile;
import org.youbei.community.group.Ground;
import org.youbei.community.group.GroupKind;
import org.youbei.community.group.GroupRegister;
import org.youbei.community.group.Means;
import org.youbei.community.group.PersonEntry;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResidentId;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;
import org.youbei.sheet.SheetChange;

/** Figures of the demo communities, some of last year, some incomplete, some missing; and invented people to look after in one street. */
@Component
@Order(30)
class DemoCommunities implements DemoPart {
    private static final long SEED = 20_261_130;
    private static final int COMMUNITIES_WITH_PEOPLE = 3;
    private static final int PEOPLE = 9;
    private static final String SURNAMES = "张李王刘陈杨赵黄周";

    private final FigureSheet figures;
    private final GroupRegister groups;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    DemoCommunities(FigureSheet figures, GroupRegister groups, Jurisdictions jurisdictions, Clock clock) {
        this.figures = figures;
        this.groups = groups;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** Inside the transaction that loads the district. */
    @Override
    public void load(JurisdictionCode district) {
        var random = new Random(SEED);
        var streets = jurisdictions.children(district);
        for (var street : streets) {
            var changes = new ArrayList<SheetChange<SheetProfile>>();
            var communities = jurisdictions.children(street.code());
            boolean first = street.equals(streets.getFirst());
            for (int at = 0; at < communities.size(); at++) {
                tell(communities.get(at), at, first, random)
                        .forEach(row -> changes.add(new SheetChange<>(
                                0,
                                List.of(
                                        row.unit().value(),
                                        Integer.toString(row.asOf().getYear())),
                                row,
                                null)));
            }
            figures.save(keeper(street.code()), changes);
        }
    }

    /** Of three in twenty nothing is known, of five only last year's; one in ten of the others lacks something. */
    private List<SheetProfile> tell(Jurisdiction community, int nth, boolean both, Random random) {
        var today = ChinaTime.today(clock);
        var values = values(random);
        int fate = nth % 20;
        if (fate >= 17) {
            return List.of();
        }
        var last = new SheetProfile(community.code(), "", today.minusMonths(17), "社区台账（示例）", "演示数据", lastYear(values));
        if (fate >= 12) {
            return List.of(last);
        }
        if (fate % 10 == 5) {
            values.keySet().removeAll(Set.of("gas_shutoffs", "barred_roads", "emergency_funds"));
        }
        var now = new SheetProfile(
                community.code(), "", today.minusDays(20L + random.nextInt(120)), "入户走访和物业台账（示例）", "演示数据", values);
        return both ? List.of(last, now) : List.of(now);
    }

    private static Map<String, FigureValue> values(Random random) {
        int residents = 2_800 + random.nextInt(9_000);
        int buildings = 18 + random.nextInt(70);
        var numbers = new HashMap<String, FigureValue>();
        put(numbers, "residents_registered", residents * 8 / 10);
        put(numbers, "residents_usual", residents);
        put(numbers, "residents_0_14", residents * 12 / 100);
        put(numbers, "residents_65", residents * 19 / 100);
        put(numbers, "residents_15_64", residents - residents * 12 / 100 - residents * 19 / 100);
        put(numbers, "households", residents * 10 / 26);
        put(numbers, "buildings", buildings);
        put(numbers, "buildings_high_rise", buildings / 4);
        put(numbers, "buildings_old", buildings * 35 / 100);
        put(numbers, "buildings_basement", buildings / 5);
        put(numbers, "elevators", buildings / 4 * 3);
        numbers.put("area", FigureValue.of(new BigDecimal(180 + random.nextInt(900)).movePointLeft(3)));
        put(numbers, "schools", random.nextInt(4));
        put(numbers, "clinics", 1 + random.nextInt(3));
        put(numbers, "clinic_beds", random.nextInt(30));
        put(numbers, "markets", random.nextInt(3));
        put(numbers, "gas_restaurants", 6 + random.nextInt(40));
        put(numbers, "chemical_stores", random.nextInt(3));
        put(numbers, "underpasses", random.nextInt(3));
        put(numbers, "construction_sites", random.nextInt(3));
        put(numbers, "water_shutoffs", buildings / 2);
        put(numbers, "power_shutoffs", buildings);
        numbers.put("gas_shutoffs", random.nextInt(6) == 0 ? FigureValue.NOT_KNOWN : FigureValue.of(buildings));
        put(numbers, "barred_roads", random.nextInt(4));
        put(numbers, "emergency_funds", 20_000L + random.nextInt(12) * 5_000L);
        numbers.put(
                "militia",
                random.nextInt(5) == 0 ? FigureValue.NOT_APPLICABLE : FigureValue.of(5 + random.nextInt(15)));
        return numbers;
    }

    private static Map<String, FigureValue> lastYear(Map<String, FigureValue> now) {
        var last = new HashMap<>(now);
        now.forEach((code, value) -> {
            var number = value.number();
            if (code.startsWith("residents") && number != null) {
                last.put(code, FigureValue.of(number.longValue() * 97 / 100));
            }
        });
        return last;
    }

    private static void put(Map<String, FigureValue> numbers, String code, long number) {
        numbers.put(code, FigureValue.of(number));
    }

    /** In transactions of their own: people are written in the scope of their street and in no wider one. */
    @Override
    public void afterwards(JurisdictionCode district) {
        var street =
                Scopes.in(Scope.ALL, () -> jurisdictions.children(district)).getFirst();
        var keeper = keeper(street.code());
        Scopes.run(keeper.scope(), () -> {
            var communities = jurisdictions.children(street.code());
            int nth = 0;
            for (var community : communities.subList(0, Math.min(COMMUNITIES_WITH_PEOPLE, communities.size()))) {
                for (int n = 0; n < PEOPLE; n++) {
                    groups.list(keeper, UuidV7.next(clock), person(community.code(), nth++))
                            .orElseThrow();
                }
            }
        });
    }

    /** Nobody: the sequence 000 of the identity number is never given out. */
    private PersonEntry person(JurisdictionCode unit, int nth) {
        var born = LocalDate.of(1938, 1, 5).plusDays(nth * 97L);
        var number = ResidentId.completed("420106" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "000");
        var kinds = EnumSet.of(GroupKind.values()[nth % 3]);
        if (nth % 4 == 0) {
            kinds.add(GroupKind.POWERED_DEVICE);
        }
        return new PersonEntry(
                unit,
                SURNAMES.charAt(nth % SURNAMES.length()) + "示例",
                number.value(),
                "1390000%04d".formatted(nth),
                (1 + nth % 5) + " 栋 " + (1 + nth % 3) + " 单元",
                (1 + nth % 6) + "0" + (1 + nth % 4),
                nth % 4 == 0 ? "家中有制氧机，断电前先转移（示例）" : "",
                kinds,
                nth % 4 == 0 ? Means.NEEDS_POWER : Means.values()[nth % 3],
                1 + nth % 3,
                "帮扶示例" + (1 + nth % 4),
                "1380000%04d".formatted(nth),
                "替补示例" + (1 + nth % 4),
                "1370000%04d".formatted(nth),
                Ground.LEGAL_DUTY,
                ChinaTime.today(clock).minusDays(30),
                null);
    }

    private static Actor keeper(JurisdictionCode street) {
        return new Actor(new UUID(2, street.value().hashCode()), "吴示例", Set.of(Role.STREET_STAFF), Scope.of(street));
    }
}
