package org.youbei.route;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;

/** Indicator systems of the district, with what follows from them for the street 420106001. */
class AssessmentSamples implements RouteSamples {
    private final SystemDesk systems;

    AssessmentSamples(ApplicationContext context) {
        systems = context.getBean(SystemDesk.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /indicator-systems",
                () -> Sample.none()
                        .with("unit", Cast.WUCHANG)
                        .with("origin", "undrr")
                        .with("title", "示例体系")
                        .with("request", UUID.randomUUID()));
        for (var page : List.of("", "/difference", "/system.xlsx", "/system.json", "/next-version")) {
            samples.put("GET /indicator-systems/{id}" + page, () -> Sample.at(frozen()));
        }
        samples.put("POST /indicator-systems/{id}/next-version", () -> Sample.at(frozen()));
        for (var page : List.of("/edit", "/freezing", "/file", "/nodes/new")) {
            samples.put("GET /indicator-systems/{id}" + page, () -> Sample.at(draft()));
        }
        samples.put(
                "POST /indicator-systems/{id}/edit",
                () -> Sample.at(draft()).with("title", "示例").with("revision", 0));
        samples.put("POST /indicator-systems/{id}/freezing", () -> Sample.at(draft()));
        samples.put(
                "POST /indicator-systems/{id}/file",
                () -> Sample.at(draft())
                        .upload(
                                "file",
                                "system.json",
                                "[{\"code\": \"1\", \"name\": \"示例\", \"low\": \"0\", \"high\": \"1\"}]"));
        samples.put("POST /indicator-systems/{id}/nodes", () -> node(Sample.at(draft()), "Z1"));
        samples.put("GET /indicator-systems/{id}/nodes/{code}", () -> Sample.at(draft(), "B1.1"));
        samples.put("POST /indicator-systems/{id}/nodes/{code}", () -> node(Sample.at(draft(), "B1.1"), "B1.1"));
        samples.put("GET /indicator-systems/{id}/nodes/{code}/removal", () -> Sample.at(draft(), "B1.1"));
        samples.put("POST /indicator-systems/{id}/nodes/{code}/removal", () -> Sample.at(draft(), "B1.1"));
        samples.put("GET /indicator-systems/{id}/weights/{parent}", () -> Sample.at(draft(), "A1"));
        samples.put(
                "POST /indicator-systems/{id}/weights/{parent}",
                () -> Sample.at(draft(), "A1").with("w-A1.1", "0.4").with("w-A1.2", "0.6"));
    }

    private static Sample node(Sample sample, String code) {
        return sample.with("code", code)
                .with("parent", "B1")
                .with("name", "示例指标")
                .with("weight", "0.1")
                .with("indicator", "true")
                .with("phase", "BEFORE")
                .with("respondent", "UNIT")
                .with("scale", "POINTS")
                .with("direction", "MAX")
                .with("per", "1")
                .with("low", "0")
                .with("high", "5");
    }

    UUID draft() {
        return as(
                        Cast.SUPERVISOR,
                        () -> systems.draw(
                                Cast.SUPERVISOR, UUID.randomUUID(), Cast.WUCHANG, "whole-cycle", "示例体系", false))
                .getId();
    }

    UUID frozen() {
        var draft = draft();
        as(Cast.SUPERVISOR, () -> systems.freeze(Cast.SUPERVISOR, draft, UUID.randomUUID(), ""));
        return draft;
    }

    static <T> T as(Actor actor, Supplier<Outcome<T>> work) {
        return Scopes.in(actor.scope(), work).orElseThrow();
    }
}
