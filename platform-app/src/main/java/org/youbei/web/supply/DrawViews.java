package org.youbei.web.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationIndex;
import org.youbei.partner.Agreements;
import org.youbei.supply.Checks;
import org.youbei.supply.draw.Draw;
import org.youbei.supply.draw.DrawState;
import org.youbei.supply.draw.Draws;
import org.youbei.supply.draw.Reliabilities;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;

/** Makes the page of a draw, on which each party sees what it can do. */
@Component
class DrawViews {
    private final Draws draws;
    private final Agreements agreements;
    private final Reliabilities reliabilities;
    private final ObligationIndex duties;
    private final SupplyWords words;

    DrawViews(
            Draws draws,
            Agreements agreements,
            Reliabilities reliabilities,
            ObligationIndex duties,
            SupplyWords words) {
        this.draws = draws;
        this.agreements = agreements;
        this.reliabilities = reliabilities;
        this.duties = duties;
        this.words = words;
    }

    ThingPage of(Actor actor, Draw draw) {
        return new ThingPage(
                draw.itemName() + " " + SupplyWords.amount(draw.quantity(), draw.measure()),
                words.draw(draw),
                words.say("draw.parties", draw.unitName(), draw.otherName()),
                List.of(new Crumb(words.say("draw.list"), "/agreement-draws")),
                List.of(ThingLink.of("/agreements/" + draw.agreement(), words.say("draw.open.agreement"))),
                steps(actor, draw),
                List.of(facts(draw), account(draw)),
                List.of(duties(draw)),
                List.of());
    }

    private List<ThingLink> steps(Actor actor, Draw draw) {
        var path = "/agreement-draws/" + draw.id();
        var links = new ArrayList<ThingLink>();
        if (draw.state() == DrawState.ASKED && Checks.works(actor, draw.other())) {
            links.add(new ThingLink(path + "/handover", words.say("draw.step.handover"), true));
            links.add(ThingLink.of(path + "/refusal", words.say("draw.step.refusal")));
        }
        if (draw.state() == DrawState.ASKED && Checks.works(actor, draw.unit())) {
            links.add(ThingLink.of(path + "/withdrawal", words.say("draw.step.withdrawal")));
        }
        if (draw.state() == DrawState.OUT && Checks.works(actor, draw.unit())) {
            links.add(new ThingLink(path + "/return", words.say("draw.step.return"), true));
        }
        return links;
    }

    private ThingPart facts(Draw draw) {
        var measure = draw.measure();
        boolean moved = draw.handed().signum() > 0;
        return ThingPart.facts(
                words.say("draw.facts"),
                words.facts(
                        "purpose",
                        draw.purpose(),
                        "target",
                        draw.targetName(),
                        "drawAsked",
                        draw.askedBy() + "，" + words.moment(draw.askedAt()),
                        "drawHanded",
                        moved ? SupplyWords.amount(draw.handed(), measure) : "",
                        "drawReturned",
                        moved ? SupplyWords.amount(draw.returned(), measure) : "",
                        "drawOut",
                        moved ? SupplyWords.amount(draw.out(), measure) : "",
                        "drawBack",
                        words.day(draw.returnOn()),
                        "drawAnswered",
                        draw.answeredAt() == null ? "" : draw.answeredBy() + "，" + words.moment(draw.answeredAt()),
                        "reason",
                        draw.remark()));
    }

    private ThingPart account(Draw draw) {
        var agreement = agreements.find(draw.agreement());
        var account = draws.account(agreement);
        var measure = agreement.terms().unit();
        var share = account.reliability();
        return ThingPart.facts(
                words.say("draw.account"),
                words.facts(
                        "drawTitle", draw.title(),
                        "drawCeiling", SupplyWords.amount(account.ceiling(), measure),
                        "drawWaiting", SupplyWords.amount(account.asked(), measure),
                        "drawOutOfAll", SupplyWords.amount(account.out().add(account.called()), measure),
                        "drawLeft", SupplyWords.amount(account.left(), measure),
                        "drawShare", share == null ? "" : words.say("draw.share", share),
                        "reliability", trust(agreement.getId())));
    }

    /** How far the agreement is reckoned with, and why. */
    private String trust(UUID agreement) {
        var trust = reliabilities.of(List.of(agreement)).get(agreement);
        return trust == null
                ? ""
                : words.say("draw.share", trust.reliability().percent()) + "（" + words.why(trust.reliability()) + "）";
    }

    private ThingPart duties(Draw draw) {
        var rows = duties.ofSubject(Draws.subject(draw.id())).stream()
                .map(duty -> List.of(
                        ThingCell.link(
                                words.say("obligation.kind." + duty.kind().code()), "/obligations/" + duty.id()),
                        ThingCell.of(duty.due().toString()),
                        ThingCell.of(words.say("obligation.state." + duty.state()))))
                .toList();
        return ThingPart.table(
                words.say("stock.duties"), words.heads("duty", "due", "state"), rows, words.say("stock.duties.none"));
    }
}
