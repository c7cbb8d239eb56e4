package org.youbei.plan.health;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;

/** Brings what is written down of some plans in line with what is found: opens, restates, clears; twice does nothing more. */
@Component
class Settlement {
    static final String RULE = "plan-health";
    private final Weaknesses weaknesses;
    private final Probe probe;
    private final DutyBook book;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Settlement(Weaknesses weaknesses, Probe probe, DutyBook book, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.weaknesses = weaknesses;
        this.probe = probe;
        this.book = book;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how many changed */
    int settle(Collection<UUID> plans) {
        var titles = locked(plans);
        var open = byCause(weaknesses.open(plans));
        var found = byCause(probe.weaknesses(plans));
        int changed = 0;
        for (var weakness : found.values()) {
            var known = open.remove(weakness.cause());
            if (known == null) {
                open(weakness, titles.getOrDefault(weakness.plan(), weakness.label()));
                changed++;
            } else if (!known.says(weakness)) {
                weaknesses.restate(known.id(), weakness);
                changed++;
            }
        }
        open.values().forEach(this::clear);
        return changed + open.size();
    }

    /** Whoever looks at the same plans meanwhile waits, and then finds nothing left to do. */
    private Map<UUID, String> locked(Collection<UUID> plans) {
        return jdbc
                .sql("select id, title from plan.plan where id = any(:plans) order by id for no key update")
                .param("plans", plans.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void open(Weakness weakness, String title) {
        weaknesses.add(weakness);
        book.open(
                Actor.platform(),
                ObligationKind.PLAN_HEALTH,
                subject(weakness),
                title + " · " + weakness.label(),
                weakness.unit(),
                RULE,
                ChinaTime.today(clock));
        record("plan.weakness-found", weakness);
    }

    private void clear(Weakness weakness) {
        weaknesses.clear(weakness.id(), clock.instant());
        var evidence = new Evidence("plan", weakness.plan(), weakness.label().isBlank() ? "—" : weakness.label());
        book.fulfilBegun(
                Actor.platform(), subject(weakness), ObligationKind.PLAN_HEALTH, evidence, ChinaTime.today(clock));
        record("plan.weakness-cleared", weakness);
    }

    private void record(String action, Weakness weakness) {
        Map<String, @Nullable Object> what = new HashMap<>();
        what.put("health.kind", weakness.kind().name());
        what.put("label", weakness.label());
        what.put("condition", weakness.condition().name());
        audit.record(
                Actor.platform(), AuditEntry.of(action, new Subject("plan", weakness.plan()), weakness.unit(), what));
    }

    private static Subject subject(Weakness weakness) {
        return new Subject("plan-weakness", weakness.id());
    }

    private static Map<String, Weakness> byCause(List<Weakness> weaknesses) {
        return new HashMap<>(weaknesses.stream().collect(Collectors.toMap(Weakness::cause, Function.identity())));
    }
}
