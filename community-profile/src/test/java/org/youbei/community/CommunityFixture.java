package org.youbei.community;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

/** 武昌区 with its communities, nothing known of them, and work in the scope of whoever acts. */
@TestComponent
public class CommunityFixture {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final JurisdictionCode SECOND_COMMUNITY = new JurisdictionCode("420106001002");
    /** Works in another community of the same street. */
    public static final Actor SIBLING = new Actor(
            new java.util.UUID(1, 41), "孙示例", java.util.Set.of(Role.COMMUNITY_WORKER), Scope.of(SECOND_COMMUNITY));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DivisionImporter divisions;
    private final RememberedAudit audit;
    private final TestClock clock;

    CommunityFixture(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DivisionImporter divisions,
            RememberedAudit audit,
            TestClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.divisions = divisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins anew; the application itself can take figures back from nobody. */
    public void begin() {
        clock.set(TODAY);
        divisions.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("reset role").update();
            jdbc.sql("""
                truncate community.figure, community.profile, obligation.fact, obligation.notice_read, obligation.notice, obligation.message,
                  obligation.tally, obligation.obligation, obligation.rule_override\
                """).update();
            jdbc.sql("select to_regclass('community.person') is not null")
                    .query(Boolean.class)
                    .optional()
                    .filter(there -> there)
                    .ifPresent(there -> jdbc.sql("truncate community.person, community.person_count")
                            .update());
            jdbc.sql("set role youbei_app").update();
        });
        audit.clear();
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }

    public <T> T reading(Actor actor, Supplier<T> work) {
        return as(actor, () -> transaction.execute(status -> work.get()));
    }

    static ProfileEntry entry(JurisdictionCode unit, LocalDate asOf, Map<String, Long> numbers) {
        var values = new HashMap<String, FigureValue>();
        numbers.forEach((code, number) -> values.put(code, FigureValue.of(number)));
        return new ProfileEntry(unit, null, asOf, "社区台账（示例）", "", false, values);
    }
}
