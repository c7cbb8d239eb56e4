package org.youbei.route;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.Subject;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;
import org.youbei.testing.Cast;

/** Settings of the district 420106, and what is done to several duties of the street 420106001 at once. */
class SeparationSamples implements RouteSamples {
    private final ObligationLedger ledger;
    private final Clock clock;

    SeparationSamples(ApplicationContext context) {
        ledger = context.getBean(ObligationLedger.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /separation/{district}/{policy}", () -> Sample.at(Cast.WUCHANG, "plan-filing"));
        // What is switched on already stays on: a sample that took effect would loosen the other tests.
        samples.put(
                "POST /separation/{district}/{policy}",
                () -> Sample.at(Cast.WUCHANG, "plan-filing").with("on", "maybe").with("reason", "示例"));
        samples.put("GET /obligation-handovers", this::duty);
        samples.put(
                "POST /obligation-handovers", () -> duty().with("post", "示例岗位").with("reason", "示例"));
        samples.put("GET /duty-orders", this::duty);
        samples.put("POST /duty-orders", () -> duty().with("demand", "示例要求"));
        samples.put("POST /obligation-handovers/choice", Sample::none);
        samples.put("POST /duty-orders/choice", Sample::none);
    }

    private Sample duty() {
        var opening = new Opening(
                ObligationKind.PLAN_FILING,
                new Subject("plan", UUID.randomUUID()),
                "示例预案备案",
                Cast.JIYUQIAO,
                null,
                null,
                "plan-filing",
                ChinaTime.today(clock).minusDays(60));
        var id = Scopes.in(Cast.SUPERVISOR.scope(), () -> ledger.open(Cast.SUPERVISOR, opening))
                .orElseThrow();
        return Sample.none().with("duty", id);
    }
}
