package org.youbei.obligation.sweep;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.jurisdiction.Work;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Subject;

/**
 * The sweep over all districts. It may be started on any number of nodes at once and killed at any point: one run holds the
 * lease, each step is one transaction that renews it first, and what a step has noted it does not look for again. A node that ends in good
 * order hands the lease back between two steps.
 */
@Component
public class Sweeps {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
    private static final JurisdictionCode COUNTRY = new JurisdictionCode("00");
    private static final int ATTEMPTS = 3;

    private final SweepRuns runs;
    private final List<SweepStep> steps;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate own;
    private volatile boolean ending;

    Sweeps(
            SweepRuns runs,
            List<SweepStep> steps,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.steps = List.copyOf(steps);
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs a sweep to its end, or answers with the one that is running. Not to be called inside a transaction. */
    public Outcome<UUID> runNow(Actor actor) {
        if (!actor.isPlatform() && !actor.has(Role.ADMINISTRATOR, Role.DISTRICT_SUPERVISOR)) {
            return Outcome.refused(Refusal.forbidden("sweep.not-allowed"));
        }
        return Outcome.done(Work.JOB.of(
                () -> Scopes.wholeTree(() -> started(actor).map(this::swept).orElseGet(this::runningOne))));
    }

    /** The node ends: the step that runs comes to its end, and the lease is handed back for another node to go on at once. */
    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void end() {
        ending = true;
    }

    /** Runs a sweep when none was done today or within the interval. */
    public Optional<UUID> runIfDue(Duration interval) {
        return !ending && isDue(interval) ? Optional.of(runNow(Actor.platform()).orElseThrow()) : Optional.empty();
    }

    public Optional<SweepRun> find(UUID id) {
        return runs.find(id);
    }

    /** The newest run that came to its end: what dashboards are as of. */
    public Optional<SweepRun> lastDone() {
        return runs.lastDone();
    }

    private boolean isDue(Duration interval) {
        return lastDone()
                .map(run -> run.day().isBefore(ChinaTime.today(clock))
                        || !run.startedAt().plus(interval).isAfter(clock.instant()))
                .orElse(true);
    }

    /** Nothing while another node is inside a step and holds its run, also for as long as it stands still there. */
    private Optional<UUID> started(Actor actor) {
        try {
            return own.execute(status -> {
                var run = runs.start(actor);
                run.filter(id -> !actor.isPlatform()).ifPresent(id -> audit.record(actor, entry(actor, id)));
                return run;
            });
        } catch (PessimisticLockingFailureException e) {
            LOG.info("no sweep is begun, because another node holds its run for long");
            return Optional.empty();
        }
    }

    private UUID swept(UUID run) {
        var state = SweepRun.State.FAILED;
        try {
            state = steps.stream().allMatch(step -> !ending && taken(run, step))
                    ? SweepRun.State.DONE
                    : SweepRun.State.INTERRUPTED;
        } finally {
            finish(run, state);
        }
        return run;
    }

    /** A person who ends several duties at once and the sweep may lock the same rows crosswise; then one goes again. */
    private boolean taken(UUID run, SweepStep step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(own.execute(status -> take(run, step)));
            } catch (PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.info("step {} of the sweep goes again after a lock failure", step.counter(), e);
            }
        }
    }

    private boolean take(UUID run, SweepStep step) {
        if (!runs.renew(run)) {
            LOG.warn("sweep {} lost its lease to another node and stops", run);
            return false;
        }
        runs.count(
                run, step.counter(), step.run(run, runs.find(run).orElseThrow().day()));
        return true;
    }

    private void finish(UUID run, SweepRun.State state) {
        own.executeWithoutResult(status -> runs.finish(run, state));
    }

    private UUID runningOne() {
        return runs.running()
                .or(() -> runs.recent(1).stream().findFirst())
                .orElseThrow()
                .id();
    }

    private static AuditEntry entry(Actor actor, UUID run) {
        var unit = actor.scope().unit().orElse(COUNTRY);
        return AuditEntry.of("sweep.started", new Subject("sweep", run), unit, Map.of());
    }
}
