package org.youbei.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;
import org.youbei.obligation.feed.Feed.Reach;
import org.youbei.obligation.feed.Feeds;
import org.youbei.obligation.notice.NoticeList;
import org.youbei.obligation.notice.Notices;
import org.youbei.obligation.rule.Rules;
import org.youbei.testing.Cast;

/** Requests about duties of the street 420106001. */
class DutySamples implements RouteSamples {
    private final ObligationLedger ledger;
    private final Rules rules;
    private final Notices notices;
    private final NoticeList open;
    private final Feeds feeds;
    private final Clock clock;

    DutySamples(ApplicationContext context) {
        ledger = context.getBean(ObligationLedger.class);
        rules = context.getBean(Rules.class);
        notices = context.getBean(Notices.class);
        open = context.getBean(NoticeList.class);
        feeds = context.getBean(Feeds.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        for (var act : new String[] {"", "/fulfilment", "/extension", "/pause", "/waiver"}) {
            samples.put("GET /obligations/{id}" + act, () -> Sample.at(duty(0)));
        }
        samples.put("GET /obligations/{id}/extension-refusal", () -> Sample.at(asked()));
        samples.put(
                "POST /obligations/{id}/fulfilment",
                () -> Sample.at(duty(0)).with("on", today()).with("label", "示例〔2026〕1号"));
        samples.put(
                "POST /obligations/{id}/extension",
                () -> Sample.at(duty(0)).with("newDue", today().plusDays(90)).with("reason", "示例"));
        samples.put("POST /obligations/{id}/pause", () -> Sample.at(duty(0)).with("reason", "示例"));
        samples.put("POST /obligations/{id}/waiver", () -> Sample.at(duty(0)).with("reason", "示例"));
        samples.put(
                "POST /obligations/{id}/extension-refusal",
                () -> Sample.at(asked()).with("reason", "示例"));
        samples.put("POST /obligations/{id}/extension-grant", () -> Sample.at(asked()));
        samples.put("POST /obligations/{id}/resumption", () -> Sample.at(paused()));
        samples.put("POST /feeds", () -> Sample.none().with("reach", "PERSON"));
        samples.put("POST /feeds/revocation", () -> Sample.none().with("reach", "PERSON"));
        samples.put("GET /feeds/{secret}.ics", () -> Sample.at(secret()));
        samples.put("GET /rules/{id}/override", () -> Sample.at("shelter-check"));
        samples.put(
                "POST /rules/{id}/override",
                () -> Sample.at("shelter-check")
                        .with("unit", "420106")
                        .with("period", "6m")
                        .with("validFrom", today())
                        .with("reason", "示例"));
        samples.put("POST /rules/overrides/{override}/withdrawal", () -> Sample.at(override()));
        samples.put("POST /rules/{id}/recomputation", () -> Sample.at("shelter-check"));
        samples.put("POST /notices/{id}/reading", () -> Sample.at(notice()));
        samples.put("POST /notices/reading", Sample::none);
        samples.put("POST /sweeps", Sample::none);
        samples.put("GET /help/{chapter}", () -> Sample.at("plans"));
        samples.put("POST /demo-removal", () -> Sample.none().with("wanted", "false"));
    }

    private UUID duty(int daysAgo) {
        var opening = new Opening(
                ObligationKind.PLAN_FILING,
                new Subject("plan", UUID.randomUUID()),
                "示例预案备案",
                Cast.JIYUQIAO,
                null,
                null,
                "plan-filing",
                today().minusDays(daysAgo));
        return as(Cast.SUPERVISOR, () -> ledger.open(Cast.SUPERVISOR, opening));
    }

    private UUID asked() {
        var id = duty(0);
        return as(Cast.STREET, () -> ledger.askExtension(Cast.STREET, id, today().plusDays(90), "示例"));
    }

    private UUID paused() {
        var id = duty(0);
        return as(Cast.STREET, () -> ledger.pause(Cast.STREET, id, "示例"));
    }

    /** Told at once: a sweep may be running that began before the duty was there. */
    private UUID notice() {
        var id = duty(60);
        var reader = new NoticeList.For(Cast.STREET.account());
        var rows = Scopes.in(Cast.STREET.scope(), () -> {
            notices.tell(id);
            return open.first(Cast.STREET.scope(), reader, 1000);
        });
        return rows.stream()
                .filter(row -> row.obligation().equals(id))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID override() {
        return as(
                Cast.SUPERVISOR,
                () -> rules.override(Cast.SUPERVISOR, Cast.JIYUQIAO, "certificate-renewal", "30d", "示例", today()));
    }

    private String secret() {
        return as(Cast.STREET, () -> feeds.make(Cast.STREET, Reach.UNIT));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static <T> T as(Actor actor, Supplier<Outcome<T>> work) {
        return Scopes.in(actor.scope(), work).orElseThrow();
    }
}
