package org.youbei.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanRegistry;
import org.youbei.plan.PlanSource;
import org.youbei.plan.PlanWay;
import org.youbei.plan.Step;
import org.youbei.plan.contact.ContactWords;
import org.youbei.plan.contact.Contacts;
import org.youbei.plan.health.PlanHealth;
import org.youbei.plan.section.Passage;
import org.youbei.testing.Cast;

/** Requests about the health of a plan in force of the street 420106001, one of whose contacts has no number. */
class PlanHealthSamples {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final PlanRegistry registry;
    private final PlanWay way;
    private final PlanDossiers dossiers;
    private final Contacts contacts;
    private final PlanHealth health;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlanHealthSamples(ApplicationContext context) {
        registry = context.getBean(PlanRegistry.class);
        way = context.getBean(PlanWay.class);
        dossiers = context.getBean(PlanDossiers.class);
        contacts = context.getBean(Contacts.class);
        health = context.getBean(PlanHealth.class);
        transaction = context.getBean(TransactionTemplate.class);
        clock = context.getBean(Clock.class);
    }

    void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /plans/{id}/health", () -> Sample.at(failing()));
        samples.put("POST /plans/{id}/health-check", () -> Sample.at(failing()));
        samples.put("GET /plan-weaknesses/{id}", () -> {
            var plan = failing();
            return Sample.at(Scopes.in(Cast.STREET.scope(), () -> health.of(plan))
                    .getFirst()
                    .id());
        });
    }

    private UUID failing() {
        return Scopes.in(Cast.STREET.scope(), () -> {
            var plan = drafted();
            var version = dossiers.open(plan, Optional.empty()).version().id();
            transaction.executeWithoutResult(
                    status -> contacts.add(version, Cast.JIYUQIAO, new ContactWords("张三", "主任", "", "")));
            var today = LocalDate.now(clock);
            for (var step : List.of(
                    new Step.Submission("说明"),
                    new Step.Approval("主任", today),
                    new Step.Issue("健样〔2026〕" + SERIAL.incrementAndGet() + "号", today))) {
                var actor = step instanceof Step.Approval ? Cast.colleague(Cast.STREET) : Cast.STREET;
                way.take(actor, plan, UUID.randomUUID(), step).orElseThrow();
            }
            return plan;
        });
    }

    private UUID drafted() {
        var entry = new PlanEntry(Cast.JIYUQIAO, PlanKind.GENERAL, null, "健康示例", null, Confidentiality.OPEN, "", "");
        var content = new PlanContent(PlanSource.BY_HAND, List.of(new Passage(1, "1", "总则", "有内容。")), List.of());
        return registry.register(Cast.STREET, UUID.randomUUID(), entry, content)
                .orElseThrow()
                .getId();
    }
}
