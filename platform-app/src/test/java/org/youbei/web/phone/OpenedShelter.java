package org.youbei.web.phone;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Outcome;
import org.youbei.shelter.ShelterRegister;
import org.youbei.shelter.ShelterStep;
import org.youbei.shelter.Step;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.Keys;
import org.youbei.shelter.site.ShelterEntry;
import org.youbei.shelter.site.Stay;
import org.youbei.shelter.stay.Openings;
import org.youbei.testing.Cast;

/** A shelter of the community 420106001001 that is open, and entries for it as a phone sends them. */
record OpenedShelter(UUID shelter, UUID opening) {
    /** Has room for so many. */
    static OpenedShelter of(ApplicationContext context, int room) {
        context.getBean(DivisionImporter.class)
                .load(
                        Cast.ADMINISTRATOR,
                        Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                        "420106-wuchang.csv");
        var register = context.getBean(ShelterRegister.class);
        var entry = new ShelterEntry(
                "示例场所" + UUID.randomUUID(),
                Grade.COMMUNITY,
                Stay.SHORT,
                "",
                new Areas(BigDecimal.valueOf(2L * room), null, null, null),
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
        var shelter = UUID.randomUUID();
        var opening = UUID.randomUUID();
        as(() -> register.register(Cast.COMMUNITY, shelter, Cast.JIYUQIAO_COMMUNITY, entry));
        as(() -> register.take(
                Cast.COMMUNITY, shelter, UUID.randomUUID(), new Step.Plain(ShelterStep.COMMISSIONING, "")));
        as(() -> register.take(
                Cast.COMMUNITY, shelter, opening, new Step.Opening(Step.Occasion.DRILL, "示例演练", Hazard.FLOOD, "")));
        return new OpenedShelter(shelter, opening);
    }

    int inside(ApplicationContext context) {
        return Scopes.in(
                Cast.COMMUNITY.scope(), () -> context.getBean(Openings.class).inside(opening));
    }

    void close(ApplicationContext context) {
        as(() -> context.getBean(ShelterRegister.class)
                .take(Cast.COMMUNITY, shelter, UUID.randomUUID(), new Step.Plain(ShelterStep.CLOSING, "")));
    }

    Map<String, @Nullable Object> arrival(UUID id, int people, String code, Instant at) {
        var body = entry(id, "ARRIVAL", people, at);
        body.put("code", code);
        return body;
    }

    Map<String, @Nullable Object> leave(UUID id, UUID household, int people, Instant at) {
        var body = entry(id, "LEAVE", people, at);
        body.put("household", household.toString());
        return body;
    }

    Map<String, @Nullable Object> entry(UUID id, String kind, int people, Instant at) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("id", id.toString());
        body.put("kind", kind);
        body.put("opening", opening.toString());
        body.put("people", people);
        body.put("at", at.toString());
        body.put("sentAt", at.toString());
        return body;
    }

    private static <T> void as(Supplier<Outcome<T>> work) {
        Scopes.in(Cast.COMMUNITY.scope(), work).orElseThrow();
    }
}
