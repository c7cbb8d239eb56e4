package org.youbei.web.supply;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationIndex;
import org.youbei.supply.Checks;
import org.youbei.supply.donation.Donation;
import org.youbei.supply.donation.DonationState;
import org.youbei.supply.donation.Donations;
import org.youbei.supply.stock.StockLedger;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;

/** Makes the page of a donation: what is offered, how it was answered, and the lot that it became. */
@Component
class DonationViews {
    private final StockLedger ledger;
    private final ObligationIndex duties;
    private final SupplyWords words;

    DonationViews(StockLedger ledger, ObligationIndex duties, SupplyWords words) {
        this.ledger = ledger;
        this.duties = duties;
        this.words = words;
    }

    State state(Donation donation) {
        return switch (donation.state()) {
            case OFFERED -> new State(State.Kind.OPEN, words.of("donation.state.", donation.state()));
            case REFUSED -> new State(State.Kind.ENDED, words.of("donation.state.", donation.state()));
            case ACCEPTED ->
                donation.isThanked()
                        ? new State(State.Kind.DONE, words.say("donation.thanked"))
                        : new State(State.Kind.SOON, words.say("donation.unthanked"));
        };
    }

    ThingPage of(Actor actor, Donation donation) {
        return new ThingPage(
                donation.goods() + " " + SupplyWords.amount(donation.quantity(), donation.measure()),
                state(donation),
                donation.shown(),
                List.of(new Crumb(words.say("donation.list"), "/donations")),
                List.of(),
                Checks.works(actor, donation.unit()) ? steps(donation) : List.of(),
                List.of(offer(donation), lot(donation)),
                List.of(answer(donation), duties(donation)),
                List.of());
    }

    private List<ThingLink> steps(Donation donation) {
        var path = "/donations/" + donation.id();
        var links = new ArrayList<ThingLink>();
        if (donation.state() == DonationState.OFFERED) {
            links.add(new ThingLink(path + "/acceptance", words.say("donation.step.acceptance"), true));
            links.add(ThingLink.of(path + "/refusal", words.say("donation.step.refusal")));
        } else if (!donation.isThanked()) {
            links.add(new ThingLink(path + "/thanks", words.say("donation.step.thanks"), true));
        }
        links.add(ThingLink.of(path + "/contact", words.say("donation.step.contact")));
        return links;
    }

    private ThingPart offer(Donation donation) {
        var expires = donation.expiresOn();
        return ThingPart.facts(
                words.say("donation.facts"),
                words.facts(
                        "giver",
                        donation.shown() + "（" + words.of("donation.donor.", donation.donor()) + "）",
                        "quantity",
                        SupplyWords.amount(donation.quantity(), donation.measure()),
                        "expires",
                        expires == null ? "" : words.day(expires),
                        "wish",
                        donation.wish(),
                        "offered",
                        words.day(donation.offeredOn()),
                        "notedBy",
                        donation.notedBy()));
    }

    private ThingPart answer(Donation donation) {
        return ThingPart.facts(
                words.say("donation.answer"),
                words.facts(
                        "answered",
                        donation.decidedAt() == null
                                ? words.say("donation.state.OFFERED")
                                : donation.decidedBy() + "，" + words.moment(donation.decidedAt()),
                        "reason",
                        donation.reason(),
                        "thanked",
                        donation.isThanked() ? words.day(donation.thankedOn()) + "，" + donation.thankedBy() : "",
                        "thanks",
                        donation.thanks()));
    }

    private ThingPart lot(Donation donation) {
        var stock = donation.stock();
        var received = donation.received();
        var rows = stock == null || received == null
                ? List.<List<ThingCell>>of()
                : ledger.lookUp(stock).stream()
                        .map(lot -> List.of(
                                ThingCell.link(lot.called(), "/stock/" + lot.id()),
                                ThingCell.of(SupplyWords.amount(received, lot.measure())),
                                ThingCell.of(SupplyWords.amount(lot.quantity(), lot.measure())),
                                ThingCell.of(words.day(lot.expiresOn()))))
                        .toList();
        return ThingPart.table(
                words.say("donation.lot"),
                words.heads("item", "came", "now", "expires"),
                rows,
                words.say("donation.lot.none"));
    }

    private ThingPart duties(Donation donation) {
        var rows = duties.ofSubject(Donations.subject(donation.id())).stream()
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
