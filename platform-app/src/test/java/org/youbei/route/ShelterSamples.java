package org.youbei.route;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.shelter.ShelterRegister;
import org.youbei.shelter.ShelterStep;
import org.youbei.shelter.Step;
import org.youbei.shelter.sheet.ShelterImport;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.Keys;
import org.youbei.shelter.site.ShelterEntry;
import org.youbei.shelter.site.Stay;
import org.youbei.shelter.stay.Arrival;
import org.youbei.shelter.stay.Occupancies;
import org.youbei.testing.Cast;

/** Shelters of the community 420106001001 with an opening and a household inside. */
class ShelterSamples implements RouteSamples {
    private final ApplicationContext context;
    private final ShelterRegister register;
    private final Occupancies occupancies;
    private final Clock clock;

    ShelterSamples(ApplicationContext context) {
        this.context = context;
        register = context.getBean(ShelterRegister.class);
        occupancies = context.getBean(Occupancies.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put("POST /shelters", () -> described(Sample.none()).with("unit", Cast.JIYUQIAO_COMMUNITY));
        samples.put("GET /shelters/{id}", () -> Sample.at(shelter()));
        samples.put("GET /shelters/{id}/edit", () -> Sample.at(shelter()));
        samples.put(
                "POST /shelters/{id}/edit",
                () -> described(Sample.at(shelter())).with("revision", 0));
        samples.put("GET /shelters/{id}/{noun}", () -> Sample.at(shelter(), "commissioning"));
        samples.put("POST /shelters/{id}/{noun}", () -> Sample.at(shelter(), "commissioning"));
        for (var page : List.of("", "/moments", "/arrivals", "/count", "/departures")) {
            samples.put("GET /occupancies/{id}" + page, () -> Sample.at(opening()));
        }
        samples.put("POST /occupancies/{id}/moments", () -> Sample.at(opening()).with("at", now()));
        samples.put(
                "POST /occupancies/{id}/arrivals",
                () -> Sample.at(opening()).with("people", "2").with("at", now()));
        samples.put(
                "POST /occupancies/{id}/count",
                () -> Sample.at(opening()).with("people", "2").with("at", now()));
        samples.put("POST /occupancies/{id}/departures", () -> Sample.at(opening()));
        samples.put("GET /occupancies/{id}/households/{household}", this::household);
        samples.put("GET /occupancies/{id}/households/{household}/{noun}", () -> leaving());
        samples.put(
                "POST /occupancies/{id}/households/{household}/{noun}",
                () -> leaving().with("people", "1").with("at", now()));
        samples.put("POST /m/entries", this::counted);
        samples.put(
                "POST /family-search", () -> Sample.none().with("words", "示例").with("reason", "示例"));
        ImportSamples.of(context, Cast.STREET, ShelterImport.class, "/shelter-imports", "名称,区划代码\n示例场所,420106001001\n")
                .addTo(samples);
    }

    private String now() {
        return LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static Sample described(Sample sample) {
        return sample.with("name", "示例场所" + UUID.randomUUID())
                .with("grade", "COMMUNITY")
                .with("stay", "SHORT")
                .with("indoor", "200")
                .with("datum", "CGCS2000");
    }

    private UUID shelter() {
        var entry = new ShelterEntry(
                "示例场所" + UUID.randomUUID(),
                Grade.COMMUNITY,
                Stay.SHORT,
                "",
                new Areas(new BigDecimal(200), null, null, null),
                true,
                "FLOOD",
                "",
                null,
                null,
                null,
                null,
                new Keys("示例岗位一", "", "示例岗位二", ""),
                "",
                null,
                null,
                null,
                null,
                "");
        return as(() -> register.register(Cast.COMMUNITY, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, entry))
                .getId();
    }

    private UUID opening() {
        var shelter = shelter();
        var opening = UUID.randomUUID();
        as(() -> register.take(
                Cast.COMMUNITY, shelter, UUID.randomUUID(), new Step.Plain(ShelterStep.COMMISSIONING, "")));
        as(() -> register.take(
                Cast.COMMUNITY, shelter, opening, new Step.Opening(Step.Occasion.DRILL, "示例演练", Hazard.FLOOD, "")));
        return opening;
    }

    private Sample household() {
        var opening = opening();
        return Sample.at(opening, household(opening));
    }

    private Sample leaving() {
        var opening = opening();
        return Sample.at(opening, household(opening), "leave");
    }

    private Sample counted() {
        var body = """
            {"id": "%s", "kind": "COUNT", "opening": "%s", "people": 3, "at": "%s", "sentAt": "%s"}\
            """.formatted(UUID.randomUUID(), opening(), clock.instant(), clock.instant());
        return Sample.none().body("application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private UUID household(UUID opening) {
        var arrival = new Arrival(UUID.randomUUID(), "", 3, 0, 0, Set.of(), "示例", "", clock.instant(), null, "");
        return as(() -> occupancies.arrive(Cast.COMMUNITY, opening, arrival));
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.COMMUNITY.scope(), work).orElseThrow();
    }
}
