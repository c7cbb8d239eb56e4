package org.youbei.route;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.library.reading.ReadingFilter;
import org.youbei.library.reading.ReadingList;
import org.youbei.library.regime.Regime;
import org.youbei.library.regime.RegimeState;
import org.youbei.library.regime.RegimeStep;
import org.youbei.library.regime.Regimes;
import org.youbei.library.regime.Step;
import org.youbei.library.shelf.RegimeFilter;
import org.youbei.library.shelf.RegimeList;
import org.youbei.library.text.Secrecy;
import org.youbei.model.ChinaTime;
import org.youbei.testing.Cast;

/** Regimes of the street 420106001, and readings of them. */
class RegimeSamples implements RouteSamples {
    private final Regimes regimes;
    private final RegimeList list;
    private final ReadingList readings;
    private final java.time.Clock clock;

    RegimeSamples(ApplicationContext context) {
        regimes = context.getBean(Regimes.class);
        list = context.getBean(RegimeList.class);
        readings = context.getBean(ReadingList.class);
        clock = context.getBean(java.time.Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put("POST /regimes", () -> {
            clear();
            return words(Sample.none().with("unit", Cast.JIYUQIAO).with("kind", "duty"));
        });
        samples.put("GET /regimes/{id}", () -> Sample.at(draft()));
        samples.put("GET /regimes/{id}/words", () -> Sample.at(draft()));
        samples.put("POST /regimes/{id}/words", () -> words(Sample.at(draft()).with("revision", "0")));
        samples.put("GET /regimes/{id}/{noun}", () -> Sample.at(draft(), "consultation"));
        samples.put(
                "POST /regimes/{id}/{noun}",
                () -> Sample.at(draft(), "consultation").with("remark", "示例"));
        samples.put("GET /readings/{id}", () -> Sample.at(reading()));
        samples.put("GET /readings/{id}/confirmation", () -> Sample.at(reading()));
        samples.put(
                "POST /readings/{id}/confirmation", () -> Sample.at(reading()).with("read", "true"));
    }

    private static Sample words(Sample sample) {
        return sample.with("title", "示例制度")
                .with("owner", "示例岗位")
                .with("secrecy", "PUBLIC")
                .with("body", "第一条 示例。");
    }

    /** A unit drafts one at a time: what an earlier sample left is withdrawn. */
    private void clear() {
        Scopes.run(
                Cast.STREET.scope(),
                () -> list.first(Cast.STREET.scope(), new RegimeFilter(null, Cast.JIYUQIAO, "duty", null), 200).stream()
                        .filter(row -> row.state() == RegimeState.DRAFT || row.state() == RegimeState.CONSULTED)
                        .forEach(row -> take(row.id(), new Step.Plain(RegimeStep.WITHDRAWAL, "示例"))));
    }

    private UUID draft() {
        clear();
        var words = new Regime.Words("示例制度", "第一条 示例。", Secrecy.PUBLIC, "示例岗位");
        return Scopes.in(
                        Cast.STREET.scope(),
                        () -> regimes.draft(Cast.STREET, UUID.randomUUID(), Cast.JIYUQIAO, "duty", words))
                .orElseThrow()
                .getId();
    }

    private UUID reading() {
        var regime = draft();
        var today = ChinaTime.today(clock);
        Scopes.run(Cast.STREET.scope(), () -> {
            take(regime, new Step.Plain(RegimeStep.CONSULTATION, "示例"));
            take(
                    regime,
                    new Step.Issue(
                            "示例〔" + UUID.randomUUID() + "〕", today, List.of("示例岗位"), today.plusDays(30), true, ""));
        });
        return Scopes.in(
                        Cast.COMMUNITY.scope(),
                        () -> readings.first(Cast.COMMUNITY.scope(), new ReadingFilter(null, regime, null, null), 1))
                .getFirst()
                .reading()
                .id();
    }

    private void take(UUID regime, Step step) {
        regimes.take(Cast.STREET, regime, UUID.randomUUID(), step).orElseThrow();
    }
}
