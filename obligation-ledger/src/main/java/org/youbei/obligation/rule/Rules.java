package org.youbei.obligation.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;

/** The rules in force for a unit, and the districts' own decisions about them. */
@Component
public class Rules {
    private final RulePack pack = PackFile.shipped();
    private final RuleOverrides overrides;
    private final AuditTrail audit;
    private final Clock clock;

    Rules(RuleOverrides overrides, AuditTrail audit, Clock clock) {
        this.overrides = overrides;
        this.audit = audit;
        this.clock = clock;
    }

    public RulePack pack() {
        return pack;
    }

    /** How many days before its due date a duty counts as due soon. */
    public int soonDays() {
        return pack.get("due-soon").period().amount();
    }

    @Transactional(readOnly = true)
    public EffectiveRule effective(String id, JurisdictionCode unit, LocalDate day) {
        return new EffectiveRule(
                pack.get(id),
                overrides.inForce(unit, day).stream()
                        .filter(override -> override.rule().equals(id))
                        .max(NEAREST)
                        .orElse(null));
    }

    /** A rule as it holds on a day for any unit of the scope, read once for many units. */
    @Transactional(readOnly = true)
    public Function<JurisdictionCode, EffectiveRule> effective(String id, LocalDate day) {
        var rule = pack.get(id);
        var decided = overrides.of(id, day);
        return unit -> new EffectiveRule(
                rule,
                decided.stream()
                        .filter(override -> override.jurisdiction().contains(unit))
                        .max(NEAREST)
                        .orElse(null));
    }

    /** Every rule of the pack as it holds for a unit today. */
    @Transactional(readOnly = true)
    public List<EffectiveRule> effective(JurisdictionCode unit) {
        var all = overrides.inForce(unit, ChinaTime.today(clock));
        return pack.all().stream()
                .map(rule -> new EffectiveRule(
                        rule,
                        all.stream()
                                .filter(override -> override.rule().equals(rule.id()))
                                .max(NEAREST)
                                .orElse(null)))
                .toList();
    }

    /** What holds otherwise anywhere in the scope, for work over many units at once. */
    @Transactional(readOnly = true)
    public List<RuleOverride> overridesOf(String id) {
        return overrides.of(id, ChinaTime.today(clock));
    }

    /**
     * Decides another period for a unit and all below it. Due dates already computed stay until somebody asks for them to be
     * computed again.
     *
     * @param period as {@link Period} writes it
     */
    @Transactional
    public Outcome<UUID> override(
            Actor actor, JurisdictionCode unit, String id, String period, String reason, LocalDate validFrom) {
        var refusals = OverridePolicy.refusals(actor, unit, pack.find(id), period, reason);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var override =
                new RuleOverride(UuidV7.next(clock), unit, id, period.strip(), reason.strip(), validFrom, actor.name());
        var before = effective(id, unit, validFrom).periods().toString();
        overrides.replace(override, actor.account(), clock.instant());
        audit.record(
                actor,
                entry("rule.overridden", override, before, override.periods().toString()));
        return Outcome.done(override.id());
    }

    /** Takes a decision back, so that the rule of the unit above holds again. */
    @Transactional
    public Outcome<UUID> withdraw(Actor actor, UUID overrideId) {
        Optional<RuleOverride> found = overrides.find(overrideId);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.unknown("rule.override-unknown"));
        }
        var override = found.get();
        if (!OverridePolicy.mayDecide(actor, override.jurisdiction())) {
            return Outcome.refused(Refusal.forbidden("rule.not-allowed"));
        }
        overrides.withdraw(overrideId, clock.instant());
        audit.record(actor, entry("rule.override-withdrawn", override, override.period(), ""));
        return Outcome.done(overrideId);
    }

    private static final Comparator<RuleOverride> NEAREST = Comparator.comparingInt(
                    (RuleOverride override) -> override.jurisdiction().value().length())
            .thenComparing(RuleOverride::validFrom);

    private static AuditEntry entry(String action, RuleOverride override, String before, String after) {
        return new AuditEntry(
                action,
                new Subject("rule-override", override.id()),
                override.jurisdiction(),
                Map.of("rule", override.rule(), "period", before),
                Map.of("rule", override.rule(), "period", after, "reason", override.reason()));
    }
}
