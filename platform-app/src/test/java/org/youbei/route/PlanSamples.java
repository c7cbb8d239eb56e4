package org.youbei.route;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Outcome;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanRegistry;
import org.youbei.plan.PlanSource;
import org.youbei.plan.intake.PlanImports;
import org.youbei.plan.section.Passage;
import org.youbei.testing.Cast;

/** Requests about a draft of the street 420106001. */
class PlanSamples implements RouteSamples {
    private static final String TEXT = "1 总则\n有内容。\n2 附则\n施行。";

    private final PlanRegistry registry;
    private final PlanDossiers dossiers;
    private final PlanImports imports;
    private final Clock clock;
    private final ApplicationContext context;

    PlanSamples(ApplicationContext context) {
        this.context = context;
        registry = context.getBean(PlanRegistry.class);
        dossiers = context.getBean(PlanDossiers.class);
        imports = context.getBean(PlanImports.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        for (var page : List.of("", "/edit", "/sections/new")) {
            samples.put("GET /plans/{id}" + page, () -> Sample.at(draft()));
        }
        samples.put("GET /plans/{id}/{noun}", () -> Sample.at(draft(), "submission"));
        samples.put(
                "POST /plans/{id}/{noun}",
                () -> Sample.at(draft(), "withdrawal").with("reason", "示例").with("on", LocalDate.now(clock)));
        samples.put("POST /plans", () -> described(Sample.none()));
        samples.put("POST /plans/{id}", () -> described(Sample.at(draft())));
        new PlanWaySamples(context).addTo(samples);
        new PlanHealthSamples(context).addTo(samples);
        samples.put("POST /plans/{id}/unplaced-acceptance", () -> Sample.at(draft()));
        samples.put("POST /plans/{id}/sections", () -> Sample.at(draft()).with("title", "示例"));
        samples.put("GET /plans/{id}/sections/{section}", this::section);
        samples.put(
                "POST /plans/{id}/sections/{section}",
                () -> section().with("title", "示例").with("revision", 0));
        samples.put("POST /plans/{id}/sections/{section}/move", () -> section().with("direction", "DOWN"));
        samples.put("POST /plans/{id}/sections/{section}/removal", this::section);
        new PlanPartSamples(context, this::draft).addTo(samples);
        samples.put(
                "POST /plan-imports",
                () -> Sample.none().with("unit", "420106001").upload("file", "示例.txt", TEXT));
        samples.put("GET /plan-imports/{id}", () -> Sample.at(upload()));
        samples.put("POST /plan-imports/{id}", () -> described(Sample.at(upload())));
    }

    private static Sample described(Sample sample) {
        return sample.with("unit", "420106001")
                .with("kind", "GENERAL")
                .with("title", "示例预案改名")
                .with("revision", 0);
    }

    private Sample section() {
        var plan = draft();
        var sections = Scopes.in(Cast.STREET.scope(), () -> dossiers.open(plan, Optional.empty()))
                .sections();
        return Sample.at(plan, sections.getFirst().id());
    }

    private UUID draft() {
        var entry = new PlanEntry(Cast.JIYUQIAO, PlanKind.GENERAL, null, "示例预案", null, Confidentiality.OPEN, "", "");
        var content = new PlanContent(PlanSource.BY_HAND, List.of(new Passage(1, "1", "总则", "有内容。")), List.of());
        return as(() -> registry.register(Cast.STREET, UUID.randomUUID(), entry, content))
                .getId();
    }

    private UUID upload() {
        return as(() -> imports.upload(Cast.STREET, Cast.JIYUQIAO, "示例.txt", TEXT.getBytes(StandardCharsets.UTF_8)));
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.STREET.scope(), work).orElseThrow();
    }
}
