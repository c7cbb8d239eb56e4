package org.youbei.supply.draw;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.ChinaTime;
import org.youbei.obligation.rule.RuleFigures;
import org.youbei.obligation.rule.Rules;
import org.youbei.partner.Agreement;
import org.youbei.partner.AgreementState;
import org.youbei.partner.Agreements;
import org.youbei.supply.rule.Reliability;

/** How reliable agreements are, by the figures of the rule pack, the tests of their contacts and the draws of the last years. Two statements for all. */
@Component
@Transactional(readOnly = true)
public class Reliabilities {
    private final Agreements agreements;
    private final RuleFigures figures;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reliabilities(Agreements agreements, Rules rules, JdbcClient jdbc, Clock clock) {
        this.agreements = agreements;
        this.figures = rules.pack().figures("agreement-reliability");
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An agreement with how much of what it promises is reckoned with. */
    public record Trust(UUID agreement, String title, String other, Reliability reliability) {}

    private record Past(int answered, BigDecimal asked, BigDecimal handed, int lent, int late) {
        static final Past NONE = new Past(0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);
    }

    private Reliability.Figures rule() {
        return new Reliability.Figures(
                figures.value("USUAL_PERCENT"),
                figures.value("ENOUGH_DRAWS"),
                figures.value("TEST_MONTHS"),
                figures.value("UNTESTED_PERCENT"),
                figures.value("LATE_PERCENT"));
    }

    /** Where no agreement is named. */
    public Reliability usual() {
        return Reliability.usual(rule());
    }

    /** Of those that the scope may read; the others are missing. */
    public Map<UUID, Trust> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var past = past(ids);
        var trusts = new LinkedHashMap<UUID, Trust>();
        for (var one : agreements.all(ids)) {
            var facts = facts(one, past.getOrDefault(one.getId(), Past.NONE));
            trusts.put(
                    one.getId(),
                    new Trust(
                            one.getId(),
                            one.terms().title(),
                            one.otherName(),
                            Reliability.of(facts, rule(), ChinaTime.today(clock))));
        }
        return trusts;
    }

    private Reliability.Facts facts(Agreement agreement, Past past) {
        boolean inForce = agreement.terms().isInForce(ChinaTime.today(clock))
                && agreement.state() != AgreementState.DRAFT
                && agreement.state() != AgreementState.ENDED;
        return new Reliability.Facts(
                inForce,
                agreement.terms().startsOn(),
                agreement.testedOn(),
                past.answered(),
                past.asked(),
                past.handed(),
                past.lent(),
                past.late());
    }

    private Map<UUID, Past> past(Collection<UUID> ids) {
        var today = ChinaTime.today(clock);
        var since = today.minusYears(figures.value("YEARS"))
                .atStartOfDay(ChinaTime.ZONE)
                .toInstant();
        var past = new HashMap<UUID, Past>();
        jdbc.sql("""
            select agreement, count(*) filter (where state in ('OUT', 'BACK', 'DECLINED')) as answered,
              coalesce(sum(quantity) filter (where state in ('OUT', 'BACK', 'DECLINED')), 0) as asked, coalesce(sum(handed), 0) as handed,
              count(*) filter (where state in ('OUT', 'BACK')) as lent,
              count(*) filter (where state = 'OUT' and return_on < ? or state = 'BACK' and back_on > return_on) as late
            from supply.draw where agreement = any (?) and asked_at >= ? group by agreement\
            """)
                .params(today, ids.toArray(UUID[]::new), Timestamp.from(since))
                .query(row -> {
                    past.put(
                            row.getObject("agreement", UUID.class),
                            new Past(
                                    row.getInt("answered"),
                                    row.getBigDecimal("asked"),
                                    row.getBigDecimal("handed"),
                                    row.getInt("lent"),
                                    row.getInt("late")));
                });
        return past;
    }
}
