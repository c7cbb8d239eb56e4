package org.youbei.route;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.expert.ExpertEntry;
import org.youbei.expert.ExpertField;
import org.youbei.expert.Experts;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;

/** Experts whom the community 420106001001 keeps. */
class ExpertSamples implements RouteSamples {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    private final Experts experts;
    private final Clock clock;

    ExpertSamples(ApplicationContext context) {
        experts = context.getBean(Experts.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /experts",
                () -> entry(Sample.none()).with("unit", Cast.JIYUQIAO_COMMUNITY).with("phone", "13900000003"));
        for (var page : List.of("", "/edit", "/conflicts", "/ending")) {
            samples.put("GET /experts/{id}" + page, () -> Sample.at(expert()));
        }
        samples.put("POST /experts/{id}/edit", () -> entry(Sample.at(expert())).with("revision", 0));
        samples.put(
                "POST /experts/{id}/conflicts",
                () -> Sample.at(expert()).with("party", "示例公司").with("reason", "示例"));
        samples.put("POST /experts/{id}/ending", () -> Sample.at(expert()).with("reason", "示例"));
        for (var method : List.of("GET", "POST")) {
            samples.put(method + " /experts/{id}/conflicts/{conflict}", this::conflict);
        }
    }

    private Sample conflict() {
        var expert = expert();
        var conflict = UUID.randomUUID();
        as(() -> experts.declare(Cast.COMMUNITY, conflict, expert, null, "示例公司", "示例"));
        return Sample.at(expert, conflict);
    }

    private Sample entry(Sample sample) {
        var today = ChinaTime.today(clock);
        return sample.with("name", name())
                .with("employer", "示例学院")
                .with("field_FLOOD", "true")
                .with("qualification", "示例")
                .with("from", today)
                .with("until", today.plusYears(1));
    }

    private UUID expert() {
        var today = ChinaTime.today(clock);
        var said = new ExpertEntry(
                Cast.JIYUQIAO_COMMUNITY,
                name(),
                "示例学院",
                "",
                Set.of(ExpertField.FLOOD),
                "示例",
                today,
                today.plusYears(1));
        return as(() -> experts.appoint(Cast.COMMUNITY, UUID.randomUUID(), said, "13900000003"));
    }

    private static String name() {
        return "示例" + (char) ('一' + NUMBERS.getAndIncrement());
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.COMMUNITY.scope(), work).orElseThrow();
    }
}
