package org.youbei.route;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.risk.Measure;
import org.youbei.risk.Risk;
import org.youbei.risk.RiskEntry;
import org.youbei.risk.RiskRegister;
import org.youbei.risk.RiskSubtype;
import org.youbei.risk.gauge.Gauges;
import org.youbei.risk.gauge.Quantity;
import org.youbei.risk.gauge.Rhythm;
import org.youbei.risk.gauge.Threshold;
import org.youbei.testing.Cast;

/** Risks of the community 420106001001 with what belongs to them. */
class RiskSamples implements RouteSamples {
    private final RiskRegister register;
    private final Gauges gauges;
    private final Clock clock;

    RiskSamples(ApplicationContext context) {
        register = context.getBean(RiskRegister.class);
        gauges = context.getBean(Gauges.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /risks",
                () -> described(Sample.none())
                        .with("unit", Cast.JIYUQIAO_COMMUNITY)
                        .with("review", ChinaTime.today(clock).plusDays(30)));
        samples.put("GET /risks/{id}", () -> Sample.at(risk().getId()));
        samples.put("GET /risks/{id}/edit", () -> Sample.at(risk().getId()));
        samples.put(
                "POST /risks/{id}/edit",
                () -> described(Sample.at(risk().getId())).with("revision", 0));
        samples.put("GET /risks/{id}/{noun}", () -> Sample.at(risk().getId(), "assessment"));
        samples.put("POST /risks/{id}/{noun}", () -> rated(Sample.at(risk().getId(), "assessment")));
        for (var noun : List.of("measures", "thresholds", "gauges")) {
            samples.put("GET /risks/{id}/" + noun, () -> Sample.at(risk().getId()));
        }
        samples.put(
                "POST /risks/{id}/measures",
                () -> Sample.at(risk().getId())
                        .with("text", "示例措施")
                        .with("owner", "示例岗位")
                        .with("due", ChinaTime.today(clock).plusDays(9)));
        samples.put(
                "POST /risks/{id}/thresholds",
                () -> Sample.at(risk().getId())
                        .with("quantity", "RAIN")
                        .with("bound", "50")
                        .with("action", "示例"));
        samples.put(
                "POST /risks/{id}/gauges",
                () -> Sample.at(risk().getId())
                        .with("name", "示例雨量计")
                        .with("quantity", "RAIN")
                        .with("rhythm", "DAILY"));
        samples.put("GET /risks/{id}/measures/{measure}", this::measure);
        samples.put("POST /risks/{id}/measures/{measure}", () -> measure().with("remark", "示例"));
        samples.put("GET /risks/{id}/thresholds/{threshold}", this::threshold);
        samples.put("POST /risks/{id}/thresholds/{threshold}", this::threshold);
        samples.put("GET /risks/{id}/alarms/{alarm}", this::alarm);
        samples.put("POST /risks/{id}/alarms/{alarm}", () -> alarm().with("remark", "示例"));
        samples.put("GET /risk-measures/{id}", () -> Sample.at(measure().values()[1]));
        samples.put("GET /risk-alarms/{id}", () -> Sample.at(alarm().values()[1]));
        for (var page : List.of("", "/readings", "/readings.xlsx", "/retirement")) {
            samples.put("GET /gauges/{id}" + page, () -> Sample.at(gauge(risk())));
        }
        samples.put("POST /gauges/{id}/token", () -> Sample.at(gauge(risk())));
        samples.put(
                "POST /gauges/{id}/retirement", () -> Sample.at(gauge(risk())).with("remark", "示例"));
        samples.put(
                "POST /gauges/{id}/readings",
                () -> Sample.at(gauge(risk())).with("value", "19.5").with("at", "2026-11-01T08:00"));
        samples.put(
                "POST /device-readings",
                () -> Sample.none().body("application/json", "{\"value\": 1}".getBytes(StandardCharsets.UTF_8)));
    }

    private static Sample described(Sample sample) {
        return sample.with("title", "示例风险" + UUID.randomUUID())
                .with("subtype", "WATERLOGGING")
                .with("place", "示例路")
                .with("exposed", "行人")
                .with("owner", "示例岗位")
                .with("datum", "CGCS2000");
    }

    private static Sample rated(Sample sample) {
        for (var field :
                List.of("likelihood", "people", "property", "services", "residualLikelihood", "residualConsequence")) {
            sample = sample.with(field, "2");
        }
        return sample;
    }

    private Risk risk() {
        var entry = RiskEntry.of("示例风险", RiskSubtype.GAS, "示例楼", "", "住户", "示例岗位", null);
        var review = ChinaTime.today(clock).plusDays(30);
        return as(() -> register.register(Cast.COMMUNITY, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, entry, review));
    }

    private Sample measure() {
        var risk = risk();
        var measure = Measure.of(
                UUID.randomUUID(),
                "示例",
                "示例岗位",
                BigDecimal.ZERO,
                ChinaTime.today(clock).plusDays(9));
        as(() -> register.plan(Cast.COMMUNITY, risk.getId(), measure));
        return Sample.at(risk.getId(), measure.id());
    }

    private UUID gauge(Risk risk) {
        return as(() -> gauges.install(
                        Cast.COMMUNITY, risk.getId(), UUID.randomUUID(), "示例水尺", Quantity.WATER_LEVEL, Rhythm.DAILY))
                .id();
    }

    private Sample threshold() {
        return threshold(risk());
    }

    private Sample threshold(Risk risk) {
        var threshold = new Threshold(UUID.randomUUID(), Quantity.WATER_LEVEL, new BigDecimal("20.5"), true, "示例", "");
        as(() -> gauges.set(Cast.COMMUNITY, risk.getId(), threshold));
        return Sample.at(risk.getId(), threshold.id());
    }

    private Sample alarm() {
        var risk = risk();
        var gauge = gauge(risk);
        threshold(risk);
        var raised = as(() -> gauges.read(Cast.COMMUNITY, gauge, new BigDecimal("21"), clock.instant()));
        return Sample.at(risk.getId(), raised.getFirst().id());
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.COMMUNITY.scope(), work).orElseThrow();
    }
}
