package org.youbei.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.notice.Notices;

/**
 * The ledger as other modules use it: what falls due because of a thing of theirs, by that thing. Always inside the transaction that changes
 * the thing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DutyBook {
    private static final int LONGEST_REASON = 500;

    private final ObligationLedger ledger;
    private final ObligationIndex index;
    private final Deadlines deadlines;
    private final Notices notices;
    private final JdbcClient jdbc;

    DutyBook(ObligationLedger ledger, ObligationIndex index, Deadlines deadlines, Notices notices, JdbcClient jdbc) {
        this.ledger = ledger;
        this.index = index;
        this.deadlines = deadlines;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /** Opens a duty of the unit as such; one that is open already for the subject, kind and rule goes on. */
    public void open(
            Actor actor,
            ObligationKind kind,
            Subject subject,
            String title,
            JurisdictionCode unit,
            String rule,
            LocalDate from) {
        open(actor, new Opening(kind, subject, title, unit, null, null, rule, from));
    }

    public void open(Actor actor, Opening opening) {
        ledger.open(actor, opening).orElseThrow();
    }

    /** The same for many at once. */
    public void open(Actor actor, List<Opening> openings) {
        ledger.open(actor, openings).orElseThrow();
    }

    /** Opens a duty and tells its owner at once. */
    public void alarm(Actor actor, Opening opening) {
        notices.tell(ledger.open(actor, opening).orElseThrow());
    }

    /**
     * Fulfils the open duties of a kind; where there is none, nothing is to be done.
     *
     * @param on the day it was done
     * @return what speaks against it, such as a day before the clock began
     */
    public List<Refusal> fulfil(Actor actor, Subject subject, ObligationKind kind, Evidence evidence, LocalDate on) {
        return refusals(ledger.fulfil(actor, subject, kind, evidence, on));
    }

    /**
     * The same for many subjects of one type: all of them or, with every reason, none.
     *
     * @param evidence by the subject's id
     */
    public List<Refusal> fulfil(
            Actor actor, String type, Map<UUID, Evidence> evidence, ObligationKind kind, LocalDate on) {
        return refusals(ledger.fulfil(actor, type, evidence, kind, on));
    }

    /**
     * Fulfils the open duties of a kind whose clock had begun by that day; later ones ask for another time and stay open.
     *
     * @return the duties fulfilled
     */
    public List<UUID> fulfilBegun(Actor actor, Subject subject, ObligationKind kind, Evidence evidence, LocalDate on) {
        var begun = jdbc.sql("""
            select id from obligation.duty
            where subject_type = ? and subject_id = ? and kind = ? and open and clock_start <= ? order by id\
            """)
                .params(subject.type(), subject.id(), kind.code(), on)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        begun.forEach(duty -> ledger.fulfil(actor, duty, evidence, on).orElseThrow());
        return begun;
    }

    /** Ends everything that is open because of the subject. */
    public void end(Actor actor, Subject subject, String reason) {
        ledger.cancel(actor, subject, cut(reason)).orElseThrow();
    }

    public void end(Actor actor, Subject subject, ObligationKind kind, String reason) {
        ledger.cancel(actor, subject, kind, cut(reason)).orElseThrow();
    }

    /** The open duty of a kind, the first due where there are several. */
    @Transactional(readOnly = true)
    public Optional<ObligationRow> open(Subject subject, ObligationKind kind) {
        return index.ofSubject(subject).stream()
                .filter(duty -> duty.kind().equals(kind) && duty.state().isOpen())
                .findFirst();
    }

    /**
     * Does something with the open duty of a kind.
     *
     * @param otherwise the reason where none is open
     */
    public List<Refusal> with(
            Subject subject, ObligationKind kind, Refusal otherwise, Function<ObligationRow, Outcome<UUID>> verb) {
        return open(subject, kind).map(verb).map(DutyBook::refusals).orElseGet(() -> List.of(otherwise));
    }

    /** The day from which the time of a duty is counted. */
    @Transactional(readOnly = true)
    public LocalDate start(UUID duty) {
        return jdbc.sql("select clock_start from obligation.duty where id = ?")
                .param(duty)
                .query(LocalDate.class)
                .single();
    }

    /** The last day that a rule leaves a unit for something whose clock starts on a day. */
    @Transactional(readOnly = true)
    public LocalDate due(ObligationKind kind, JurisdictionCode unit, String rule, LocalDate from) {
        var asked = new Opening(kind, new Subject("", new UUID(0, 0)), "", unit, null, null, rule, from);
        return deadlines.of(asked).due();
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    private static List<Refusal> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals : List.of();
    }
}
