package org.youbei.supply.draw;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.BothScopes;
import org.youbei.model.Actor;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;

/** What falls due because of a draw: the other unit answers it, the drawing unit gives back. Each duty stands in the ledger of its own unit. */
@Component
class DrawDuties {
    private final DutyBook book;
    private final BothScopes both;

    DrawDuties(DutyBook book, BothScopes both) {
        this.book = book;
        this.both = both;
    }

    static Subject subject(UUID draw) {
        return new Subject("agreement-draw", draw);
    }

    private static String title(Draw draw, String party) {
        return draw.itemName() + " " + draw.quantity().stripTrailingZeros().toPlainString() + draw.measure() + " · "
                + party;
    }

    /** Of the other unit, to whom it is told at once. */
    void asked(Draw draw, LocalDate today) {
        var opening = new Opening(
                ObligationKind.HELP_ANSWER,
                subject(draw.id()),
                title(draw, draw.unitName()),
                draw.other(),
                null,
                null,
                "help-answer",
                today);
        both.run(draw.other(), () -> book.alarm(Actor.platform(), opening));
    }

    /** The answer was given; now the drawing unit has something that is not its own. */
    void handedOver(Actor actor, Draw draw, LocalDate today) {
        answered(actor, draw, draw.title(), today);
        var opening = new Opening(
                ObligationKind.AGREEMENT_RETURN,
                subject(draw.id()),
                title(draw, draw.otherName()),
                draw.unit(),
                null,
                null,
                "agreement-return",
                today,
                draw.returnOn());
        both.run(draw.unit(), () -> book.open(Actor.platform(), opening));
    }

    void declined(Actor actor, Draw draw, String remark, LocalDate today) {
        answered(actor, draw, remark, today);
    }

    private void answered(Actor actor, Draw draw, String remark, LocalDate today) {
        var evidence = new Evidence("agreement-draw", draw.id(), remark);
        book.fulfil(actor, subject(draw.id()), ObligationKind.HELP_ANSWER, evidence, today);
    }

    void withdrawn(Draw draw, String remark) {
        both.run(draw.other(), () -> book.end(Actor.platform(), subject(draw.id()), remark));
    }

    void back(Actor actor, Draw draw, LocalDate today) {
        var evidence = new Evidence("agreement-draw", draw.id(), draw.title());
        book.fulfil(actor, subject(draw.id()), ObligationKind.AGREEMENT_RETURN, evidence, today);
    }
}
