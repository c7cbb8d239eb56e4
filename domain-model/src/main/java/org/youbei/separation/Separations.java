package org.youbei.separation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;

/**
 * Says whether a policy holds, and keeps what districts decided. A decision is a line that is never changed; the latest one counts. Inside a
 * scope: what a district decided is readable below it.
 */
@Component
@Transactional
public class Separations {
    /** Characters of a reason. */
    static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Separations(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What speaks against the person doing the second act.
     *
     * @param others the accounts that did the first one; asked for only where the policy holds
     * @param arguments what the sentence names
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> objection(
            Separation policy,
            Actor actor,
            JurisdictionCode unit,
            Supplier<? extends Collection<UUID>> others,
            Object... arguments) {
        return !actor.isPlatform() && holds(policy, unit) && others.get().contains(actor.account())
                ? Optional.of(policy.refusal(arguments))
                : Optional.empty();
    }

    /** Whether the policy holds for a unit: it does until its district has decided otherwise. */
    @Transactional(readOnly = true)
    public boolean holds(Separation policy, JurisdictionCode unit) {
        return latest(unit.district()).stream()
                .filter(known -> known.policy() == policy)
                .allMatch(SeparationSwitch::on);
    }

    /** All policies as they stand in the district, in their order. */
    @Transactional(readOnly = true)
    public List<SeparationSwitch> of(JurisdictionCode district) {
        Map<Separation, SeparationSwitch> known = latest(district.value()).stream()
                .collect(Collectors.toMap(SeparationSwitch::policy, Function.identity()));
        return Arrays.stream(Separation.values())
                .map(policy ->
                        known.getOrDefault(policy, new SeparationSwitch(policy, district, true, null, null, null)))
                .toList();
    }

    /** Everything that the district decided, the latest first. */
    @Transactional(readOnly = true)
    public List<SeparationSwitch> history(JurisdictionCode district) {
        return jdbc.sql("select * from separation.decision where jurisdiction = ? order by entered desc")
                .param(district.value())
                .query(Separations::row)
                .list();
    }

    /** Whether the person decides on policies of the district. Those whom a policy binds do not. */
    public static boolean mayDecide(Actor actor, JurisdictionCode district) {
        return actor.has(Role.ADMINISTRATOR) && actor.scope().contains(district);
    }

    /**
     * Switches a policy on or off in a district.
     *
     * @param id chosen by the form, so that the same form sent twice decides once
     * @param reason why; at most 500 characters, needed in both directions
     */
    public Outcome<UUID> decide(
            Actor actor, UUID id, JurisdictionCode district, Separation policy, boolean on, String reason) {
        var why = reason.strip();
        var refusals = refusals(actor, district, why);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (isKnown(id)) {
            return Outcome.done(id);
        }
        if (holds(policy, district) == on) {
            return Outcome.refused(Refusal.conflict("separation.unchanged"));
        }
        jdbc.sql("""
            insert into separation.decision (id, jurisdiction, district, policy, holds, reason, account, name, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        id,
                        district.value(),
                        district.district(),
                        policy.name(),
                        on,
                        why,
                        actor.account(),
                        actor.name(),
                        Timestamp.from(clock.instant()))
                .update();
        audit.record(
                actor,
                AuditEntry.of(
                        on ? "separation.switched-on" : "separation.switched-off",
                        new Subject("separation", id),
                        district,
                        Map.of("policy", policy.name(), "reason", why)));
        return Outcome.done(id);
    }

    /** A new id for a form. */
    public UUID next() {
        return UuidV7.next(clock);
    }

    private static List<Refusal> refusals(Actor actor, JurisdictionCode district, String reason) {
        if (district.level() != JurisdictionLevel.DISTRICT || !mayDecide(actor, district)) {
            return List.of(Refusal.forbidden("separation.not-allowed"));
        }
        var found = new ArrayList<Refusal>();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            found.add(Refusal.at("reason", "separation.reason", LONGEST_REASON));
        }
        return found;
    }

    private boolean isKnown(UUID id) {
        return jdbc.sql("select exists (select from separation.decision where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private List<SeparationSwitch> latest(String district) {
        return jdbc.sql("select distinct on (policy) * from separation.decision where jurisdiction = ? order by"
                        + " policy, entered desc")
                .param(district)
                .query(Separations::row)
                .list();
    }

    private static SeparationSwitch row(ResultSet row, int number) throws SQLException {
        return new SeparationSwitch(
                Separation.valueOf(row.getString("policy")),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getBoolean("holds"),
                row.getString("reason"),
                row.getString("name"),
                row.getTimestamp("decided_at").toInstant());
    }
}
