package org.youbei.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.assessment.rule.SupervisionLadder;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;
import org.youbei.obligation.calendar.WorkingCalendar;

/**
 * The ladder of accountability: what is overdue is proposed with its reasons by {@link SupervisionLadder}, the rule of the command line; a named person
 * decides; the unit answers; it is lifted. Nothing of it happens by itself.
 */
@Component
@Transactional
public class CaseDesk {
    private static final int TEXT = 1_000;

    /** As it stands in the letter: what, due when, as of when, how many working days late. */
    private static final String FACTS = "“%s”应于 %s 前完成，至 %s 已逾期 %d 个工作日，未报告完成。";

    private static final List<SupervisionLadder.Rung> RUNGS = Arrays.stream(AccountabilityCase.Rung.values())
            .map(rung -> new SupervisionLadder.Rung(rung.name(), rung.from()))
            .toList();

    private final Rectifications rectifications;
    private final DutyBook book;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    CaseDesk(
            Rectifications rectifications,
            DutyBook book,
            WorkingCalendar calendar,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.rectifications = rectifications;
        this.book = book;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param overdue in working days */
    public record Proposal(Rectification rectification, AccountabilityCase.Rung rung, int overdue) {}

    /** What the ladder proposes today for what is overdue, without what is under way on the same rung or above. */
    @Transactional(readOnly = true)
    public List<Proposal> proposals() {
        var standing = jdbc.sql("select rectification, rung from accountability.case_file where state <> 'LIFTED' and"
                        + " rectification is not null")
                .query((row, n) -> Map.entry(
                        row.getObject("rectification", UUID.class),
                        AccountabilityCase.Rung.valueOf(row.getString("rung"))))
                .list();
        var found = new ArrayList<Proposal>();
        var ladder = new SupervisionLadder(RUNGS, calendar.days()::isWorkingDay);
        for (var one : rectifications.overdue()) {
            var at = ladder.of(new SupervisionLadder.Order(one.due(), 0, null, null), today());
            at.rung()
                    .map(rung -> AccountabilityCase.Rung.valueOf(rung.name()))
                    .filter(rung -> standing.stream()
                            .noneMatch(known -> known.getKey().equals(one.id())
                                    && known.getValue().compareTo(rung) >= 0))
                    .ifPresent(rung -> found.add(new Proposal(one, rung, at.overdue())));
        }
        return found;
    }

    /** Puts a proposal down as a case; deciding on it is another step. */
    public Outcome<AccountabilityCase> propose(Actor actor, UUID id, UUID rectification, String basis) {
        var known = stored(id, false);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        var proposal = proposals().stream()
                .filter(one -> one.rectification().id().equals(rectification))
                .findFirst();
        if (proposal.isEmpty()) {
            return Outcome.refused(AccountabilityRefusal.OUT_OF_ORDER.refusal());
        }
        var about = proposal.get().rectification();
        if (!Rectifications.isAbove(actor, about.unit())) {
            return Outcome.refused(AccountabilityRefusal.NOT_YOURS.refusal());
        }
        if (basis.length() > TEXT) {
            return Outcome.refused(AccountabilityRefusal.TOO_LONG.at("basis", TEXT));
        }
        var facts = FACTS.formatted(
                about.title(), about.due(), today(), proposal.get().overdue());
        jdbc.sql("""
            insert into accountability.case_file (id, jurisdiction, district, rung, matter, facts, basis, state, demand, decided_by, answer, lifting, rectification)
            values (:id, :unit, :district, :rung, :matter, :facts, :basis, 'PROPOSED', '', '', '', '', :rectification)\
            """)
                .param("id", id)
                .param("unit", about.unit().value())
                .param("district", about.unit().district())
                .param("rung", proposal.get().rung().name())
                .param("matter", about.title())
                .param("facts", facts)
                .param("basis", basis.strip())
                .param("rectification", rectification)
                .update();
        record(
                actor,
                about.unit(),
                id,
                "proposed",
                Map.of("rung", proposal.get().rung().name(), "facts", facts));
        return Outcome.done(find(id));
    }

    /**
     * Decides on a proposal, in the name of a post.
     *
     * @param accepted false declines it; {@code demand} then says why
     */
    public Outcome<AccountabilityCase> decide(
            Actor actor, UUID id, boolean accepted, String post, String demand, @Nullable LocalDate due) {
        var one = locked(id);
        if (!Rectifications.isAbove(actor, one.unit())) {
            return Outcome.refused(AccountabilityRefusal.NOT_YOURS.refusal());
        }
        if (one.state() != AccountabilityCase.State.PROPOSED) {
            return Outcome.refused(AccountabilityRefusal.OUT_OF_ORDER.refusal());
        }
        var found = new ArrayList<Refusal>();
        Rectifications.text("post", post, 120, found);
        Rectifications.text("demand", demand, TEXT, found);
        if (accepted && (due == null || !due.isAfter(today()))) {
            found.add(AccountabilityRefusal.DATE_PAST.at("due"));
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var who = actor.name() + "（" + post.strip() + "）";
        jdbc.sql("update accountability.case_file set state = :state, demand = :demand, decided_by = :by, due ="
                        + " :due where id = :id")
                .param("state", accepted ? "DECIDED" : "DECLINED")
                .param("demand", demand.strip())
                .param("by", who)
                .param("due", accepted ? due : null)
                .param("id", id)
                .update();
        if (accepted && due != null) {
            book.alarm(
                    actor,
                    new Opening(
                            ObligationKind.ACCOUNTABILITY_ANSWER,
                            subject(id),
                            one.matter(),
                            one.unit(),
                            null,
                            null,
                            "accountability-answer",
                            today(),
                            due));
        }
        record(actor, one.unit(), id, accepted ? "decided" : "declined", Map.of("demand", demand.strip(), "post", who));
        return Outcome.done(find(id));
    }

    /** The unit's statement. */
    public Outcome<AccountabilityCase> answer(Actor actor, UUID id, String text) {
        var one = locked(id);
        if (!Rectifications.isOwn(actor, one.unit())) {
            return Outcome.refused(AccountabilityRefusal.NOT_YOURS.refusal());
        }
        if (one.state() != AccountabilityCase.State.DECIDED) {
            return Outcome.refused(AccountabilityRefusal.OUT_OF_ORDER.refusal());
        }
        var found = new ArrayList<Refusal>();
        Rectifications.text("answer", text, TEXT, found);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        jdbc.sql("update accountability.case_file set state = 'ANSWERED', answer = ? where id = ?")
                .params(text.strip(), id)
                .update();
        book.fulfil(
                actor,
                subject(id),
                ObligationKind.ACCOUNTABILITY_ANSWER,
                new Evidence("accountability-case", id, text.strip()),
                today());
        record(actor, one.unit(), id, "answered", Map.of("answer", text.strip()));
        return Outcome.done(find(id));
    }

    /** Ends a case with a reason. */
    public Outcome<AccountabilityCase> lift(Actor actor, UUID id, String reason) {
        var one = locked(id);
        if (!Rectifications.isAbove(actor, one.unit())) {
            return Outcome.refused(AccountabilityRefusal.NOT_YOURS.refusal());
        }
        if (one.state() != AccountabilityCase.State.DECIDED && one.state() != AccountabilityCase.State.ANSWERED) {
            return Outcome.refused(AccountabilityRefusal.OUT_OF_ORDER.refusal());
        }
        var found = new ArrayList<Refusal>();
        Rectifications.text("reason", reason, TEXT, found);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        jdbc.sql("update accountability.case_file set state = 'LIFTED', lifting = ? where id = ?")
                .params(reason.strip(), id)
                .update();
        book.end(actor, subject(id), reason.strip());
        record(actor, one.unit(), id, "lifted", Map.of("reason", reason.strip()));
        return Outcome.done(find(id));
    }

    private static Subject subject(UUID id) {
        return new Subject("accountability-case", id);
    }

    @Transactional(readOnly = true)
    public AccountabilityCase find(UUID id) {
        return stored(id, false).orElseThrow(() -> new NotFound(id));
    }

    /** The register within the scope, what is under way first. */
    @Transactional(readOnly = true)
    public List<AccountabilityCase> all() {
        return jdbc.sql(SELECT + " where true order by c.state in ('LIFTED', 'DECLINED'), c.id desc limit 500")
                .query(CaseDesk::row)
                .list();
    }

    private static final String SELECT = "select c.*, coalesce(u.name, c.jurisdiction) as unit_name from"
            + " accountability.case_file c left join jurisdiction.unit u on u.jurisdiction = c.jurisdiction";

    private Optional<AccountabilityCase> stored(UUID id, boolean locking) {
        return jdbc.sql(SELECT + " where c.id = ?" + (locking ? " for update of c" : ""))
                .param(id)
                .query(CaseDesk::row)
                .optional();
    }

    private AccountabilityCase locked(UUID id) {
        return stored(id, true).orElseThrow(() -> new NotFound(id));
    }

    private static AccountabilityCase row(ResultSet row, int number) throws SQLException {
        return new AccountabilityCase(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                AccountabilityCase.Rung.valueOf(row.getString("rung")),
                row.getString("matter"),
                row.getString("facts"),
                row.getString("basis"),
                AccountabilityCase.State.valueOf(row.getString("state")),
                row.getString("demand"),
                row.getString("decided_by"),
                row.getObject("due", LocalDate.class),
                row.getString("answer"),
                row.getString("lifting"),
                row.getObject("rectification", UUID.class));
    }

    private void record(
            Actor actor, JurisdictionCode unit, UUID id, String what, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of("accountability-case." + what, subject(id), unit, values));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
