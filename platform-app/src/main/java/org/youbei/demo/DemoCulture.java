package org.youbei.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.education.activity.Activities;
import org.youbei.education.activity.ActivityForm;
import org.youbei.education.activity.ActivityStep;
import org.youbei.education.activity.Audience;
import org.youbei.education.activity.Entry;
import org.youbei.education.activity.Step;
import org.youbei.education.base.Booking;
import org.youbei.education.base.Material;
import org.youbei.education.base.Materials;
import org.youbei.education.base.Room;
import org.youbei.education.base.TrainingBase;
import org.youbei.education.open.Door;
import org.youbei.education.quiz.Topic;
import org.youbei.education.shelf.Outcomes;
import org.youbei.education.year.YearDesk;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.library.regime.Regime;
import org.youbei.library.regime.RegimeCatalogue;
import org.youbei.library.regime.RegimeStep;
import org.youbei.library.regime.Regimes;
import org.youbei.library.text.Secrecy;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;

/** Regimes of some streets, a year of one, activities with people who came and answered, materials, a training base. Everything is invented. */
@Component
@Order(60)
class DemoCulture implements DemoPart {
    private static final int STREETS = 5;
    private static final int VISITORS = 12;
    private static final List<String> KINDS = List.of("duty", "reporting");

    private final Jurisdictions jurisdictions;
    private final Regimes regimes;
    private final RegimeCatalogue catalogue;
    private final YearDesk years;
    private final Activities activities;
    private final Outcomes outcomes;
    private final Door door;
    private final Materials materials;
    private final TrainingBase base;
    private final Clock clock;

    DemoCulture(
            Jurisdictions jurisdictions,
            Regimes regimes,
            RegimeCatalogue catalogue,
            YearDesk years,
            Activities activities,
            Outcomes outcomes,
            Door door,
            Materials materials,
            TrainingBase base,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.regimes = regimes;
        this.catalogue = catalogue;
        this.years = years;
        this.activities = activities;
        this.outcomes = outcomes;
        this.door = door;
        this.materials = materials;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        var streets = jurisdictions.children(district).stream().limit(STREETS).toList();
        for (int at = 0; at < streets.size(); at++) {
            var street = streets.get(at);
            int number = at;
            KINDS.forEach(kind -> regime(street, kind, number));
        }
        streets.stream().findFirst().ifPresent(this::showroom);
    }

    /** Drafted from the model, issued, and filed by every second street. */
    private void regime(Jurisdiction street, String kind, int number) {
        var staff = people(street.code(), Role.STREET_STAFF);
        var asked = catalogue.find(kind).orElseThrow();
        var words = new Regime.Words(asked.title().zh(), catalogue.model(asked), Secrecy.PUBLIC, "应急办");
        var id = UuidV7.next(clock);
        Hindsight.tell(Duration.ofDays(90), () -> {
            regimes.draft(staff, id, street.code(), kind, words).orElseThrow();
            take(staff, id, new org.youbei.library.regime.Step.Plain(RegimeStep.CONSULTATION, "已征求各社区意见（示例）"));
            var today = ChinaTime.today(clock);
            take(
                    staff,
                    id,
                    new org.youbei.library.regime.Step.Issue(
                            "示例街办〔" + today.getYear() + "〕" + (KINDS.indexOf(kind) + 1) + "号",
                            today,
                            List.of("值班室", "应急办"),
                            today.plusDays(100),
                            false,
                            ""));
        });
        if (number % 2 == 0) {
            Hindsight.tell(
                    Duration.ofDays(80),
                    () -> take(staff, id, new org.youbei.library.regime.Step.Plain(RegimeStep.FILING, "报区应急管理局（示例）")));
        }
    }

    private void take(Actor staff, UUID regime, org.youbei.library.regime.Step step) {
        regimes.take(staff, regime, UuidV7.next(clock), step).orElseThrow();
    }

    private void showroom(Jurisdiction street) {
        var staff = people(street.code(), Role.STREET_STAFF);
        var today = ChinaTime.today(clock);
        var poster = new Material(
                UuidV7.next(clock),
                street.code(),
                "暴雨避险要点（示例）",
                Material.Kind.POSTER,
                Topic.NATURAL_DISASTER,
                "本街道制作",
                "本单位制作",
                "",
                "",
                today.plusMonths(8),
                200,
                "各社区宣传栏",
                null);
        materials.enter(staff, poster).orElseThrow();
        var room = new Room(
                UuidV7.next(clock), street.code(), "应急体验馆（示例）", 40, 2, LocalTime.of(9, 0), LocalTime.of(17, 0));
        base.open(staff, room).orElseThrow();
        base.add(staff, room.id(), UuidV7.next(clock), "心肺复苏模拟人").orElseThrow();
        base.add(staff, room.id(), UuidV7.next(clock), "烟雾逃生帐篷").orElseThrow();
        var start = today.plusDays(3).atTime(10, 0).atZone(ChinaTime.ZONE).toInstant();
        for (var party : List.of("示例小学", "示例物业公司", "示例老年大学")) {
            base.book(
                            staff,
                            new Booking(
                                    UuidV7.next(clock),
                                    street.code(),
                                    room.id(),
                                    party,
                                    "带队老师",
                                    18,
                                    start,
                                    start.plus(Duration.ofHours(1)),
                                    Booking.State.WAITING,
                                    null))
                    .orElseThrow();
        }
        years.draft(staff, UuidV7.next(clock), street.code(), today.getYear() + 1)
                .orElseThrow();
    }

    /** People come by the door of those without an account, which has transactions of its own. */
    @Override
    public void afterwards(JurisdictionCode district) {
        var communities = Scopes.in(
                Scope.of(district),
                () -> jurisdictions.children(district).stream()
                        .limit(STREETS)
                        .flatMap(street ->
                                jurisdictions.children(street.code()).stream().limit(1))
                        .toList());
        communities.forEach(this::activity);
    }

    private void activity(Jurisdiction community) {
        var staff = people(community.code(), Role.COMMUNITY_WORKER);
        var past = UuidV7.next(clock);
        var held = ChinaTime.today(clock)
                .minusDays(20)
                .atTime(15, 0)
                .atZone(ChinaTime.ZONE)
                .toInstant();
        var since = Duration.between(held, clock.instant());
        in(community, () -> {
            outcomes.addBuildings(staff, community.code(), List.of("1栋", "2栋", "3栋", "4栋"))
                    .orElseThrow();
            Hindsight.tell(Duration.ofDays(30), () -> plan(staff, past, community, "社区防灾讲座（示例）", held));
            var next = UuidV7.next(clock);
            plan(staff, next, community, "应急救护体验（示例）", soon());
        });
        Hindsight.tell(
                since.minusMinutes(5),
                () -> visitors(in(community, () -> activities.find(past).codes())));
        in(
                community,
                () -> Hindsight.tell(Duration.ofDays(19), () -> {
                    step(staff, past, new Step.Plain(ActivityStep.HOLDING, ""));
                    step(staff, past, new Step.Recorded(VISITORS + 9, "示例"));
                }));
    }

    /** In an hour or two by day, else in the next morning. */
    private Instant soon() {
        var now = clock.instant().atZone(ChinaTime.ZONE);
        var hour = now.truncatedTo(ChronoUnit.HOURS).plusHours(2);
        var opens = now.toLocalDate().atTime(9, 0).atZone(ChinaTime.ZONE);
        if (hour.isBefore(opens)) {
            return opens.toInstant();
        }
        return (hour.isBefore(opens.plusHours(10)) ? hour : opens.plusDays(1)).toInstant();
    }

    private void visitors(org.youbei.education.activity.Activity.Codes codes) {
        var arrival = door.open(codes.checkin()).orElseThrow();
        var before = door.open(codes.before()).orElseThrow();
        var after = door.open(codes.after()).orElseThrow();
        for (int n = 0; n < VISITORS; n++) {
            var said = new Door.Arriving(
                    "居民" + n, "%04d".formatted(n), n % 3 + 1 + "栋", Audience.values()[n % 4 == 0 ? 2 : 0]);
            var ticket = door.checkIn(arrival, said, "192.0.2.1").orElseThrow();
            int nth = n;
            var guessed = before.questions().stream()
                    .<@Nullable Integer>map(one -> nth % 2 == 0 ? one.right() : 0)
                    .toList();
            door.answer(before, ticket, UuidV7.next(clock), guessed, "192.0.2.1")
                    .orElseThrow();
            var learnt = after.questions().stream()
                    .<@Nullable Integer>map(one -> nth % 6 == 0 ? 0 : one.right())
                    .toList();
            door.answer(after, ticket, UuidV7.next(clock), learnt, "192.0.2.1").orElseThrow();
        }
    }

    private void plan(Actor staff, UUID id, Jurisdiction community, String title, Instant start) {
        var entry = new Entry(
                title,
                ActivityForm.LECTURE,
                Topic.FIRST_AID,
                Audience.EVERYBODY,
                "社区活动室",
                "",
                start,
                start.plus(Duration.ofMinutes(90)),
                60,
                BigDecimal.ZERO,
                "",
                "折页");
        activities.plan(staff, id, community.code(), entry).orElseThrow();
        step(staff, id, new Step.Plain(ActivityStep.ANNOUNCEMENT, ""));
    }

    private void step(Actor staff, UUID activity, Step step) {
        activities.take(staff, activity, UuidV7.next(clock), step).orElseThrow();
    }

    private static void in(Jurisdiction community, Runnable work) {
        Scopes.run(Scope.of(community.code()), work);
    }

    private static <T> T in(Jurisdiction community, java.util.function.Supplier<T> work) {
        return Scopes.in(Scope.of(community.code()), work);
    }

    private static Actor people(JurisdictionCode unit, Role role) {
        return new Actor(new UUID(3, unit.value().hashCode()), "王示例", Set.of(role), Scope.of(unit));
    }
}
