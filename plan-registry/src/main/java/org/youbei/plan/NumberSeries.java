package org.youbei.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;

/**
 * The numbers of a unit's plans. A unit that has set its pattern numbers them without a gap within a year; no number is ever used
 * twice, whatever became of its version. Without a pattern people type the number that their office gave.
 */
@Component
@Transactional
public class NumberSeries {
    private static final Pattern TYPED = Pattern.compile("(\\p{L}[\\p{L}\\p{N}]{0,39})〔\\{year\\}〕\\{n\\}号");

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    NumberSeries(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A number that was given to a version. */
    public record Given(String number, UUID plan, String title, LocalDate on) {}

    /** The unit's pattern as people write it, such as {@code 武应急〔{year}〕{n}号. */
    @Transactional(readOnly = true)
    public Optional<String> pattern(JurisdictionCode unit) {
        return issuer(unit).map(NumberSeries::patternOf);
    }

    /** The pattern of numbers that begin with the issuer's abbreviation. */
    public static String patternOf(String issuer) {
        return issuer + "〔{year}〕{n}号";
    }

    /** Sets the pattern; numbers given before stay as they are. */
    public Outcome<String> set(Actor actor, JurisdictionCode unit, String pattern) {
        if (!actor.scope().contains(unit) || !Authority.keeps(actor, unit)) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var match = TYPED.matcher(Wording.line(pattern).replace(" ", ""));
        if (!match.matches()) {
            return Outcome.refused(PlanRefusal.PATTERN_FORM.at("pattern", patternOf("…")));
        }
        var before = pattern(unit).orElse("");
        jdbc.sql("""
                insert into plan.number_pattern (jurisdiction, district, issuer, set_by, set_at) values (?, ?, ?, ?, ?)
                on conflict (jurisdiction) do update
                  set issuer = excluded.issuer, set_by = excluded.set_by, set_at = excluded.set_at""")
                .params(unit.value(), unit.district(), match.group(1), actor.name(), Timestamp.from(clock.instant()))
                .update();
        audit.record(
                actor,
                new AuditEntry(
                        "plan.number-pattern-set",
                        new Subject("number-pattern", UuidV7.next(clock)),
                        unit,
                        Map.of("pattern", before),
                        Map.of("pattern", match.group())));
        return Outcome.done(match.group());
    }

    /** What would be given next in a year, where the unit has a pattern. */
    @Transactional(readOnly = true)
    public Optional<DocumentNumber> next(JurisdictionCode unit, int year) {
        return issuer(unit).map(issuer -> new DocumentNumber(issuer, year, last(unit, issuer, year) + 1));
    }

    /** The numbers of a unit's plans in a year, the latest first. */
    @Transactional(readOnly = true)
    public List<Given> given(JurisdictionCode unit, int year) {
        return jdbc.sql("""
                select v.document_number as number, v.plan, p.title, v.issued_on as "on"
                from plan.plan_version v join plan.plan p on p.id = v.plan
                where v.jurisdiction = ? and v.document_number like ? order by v.issued_on desc, v.id desc limit 200""")
                .params(unit.value(), "%〔" + year + "〕%")
                .query(new SimplePropertyRowMapper<>(Given.class))
                .list();
    }

    boolean isTaken(JurisdictionCode unit, DocumentNumber number) {
        return jdbc.sql("""
                select exists (select from plan.plan_version where jurisdiction = ? and document_number = ?)""")
                .params(unit.value(), number.toString())
                .query(Boolean.class)
                .single();
    }

    private int last(JurisdictionCode unit, String issuer, int year) {
        return jdbc.sql("""
                select coalesce(max(substring(document_number from '〕([0-9]+)号$')::integer), 0)
                from plan.plan_version where jurisdiction = ? and starts_with(document_number, ?)""")
                .params(unit.value(), issuer + "〔" + year + "〕")
                .query(Integer.class)
                .single();
    }

    private Optional<String> issuer(JurisdictionCode unit) {
        return jdbc.sql("select issuer from plan.number_pattern where jurisdiction = ?")
                .param(unit.value())
                .query(String.class)
                .optional();
    }
}
