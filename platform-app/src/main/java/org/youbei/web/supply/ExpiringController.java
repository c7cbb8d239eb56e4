package org.youbei.web.supply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.youbei.model.Actor;
import org.youbei.supply.expiry.Expiring;
import org.youbei.supply.expiry.ExpiringFilter;
import org.youbei.supply.expiry.ExpiringList;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.unit.UnitPicker;

/** Lots that expire before long: what will be left of them, and where they can be used before. */
@Controller
class ExpiringController {
    private static final String PATH = "/stock/expiring";

    private final SupplyWords words;
    private final UnitPicker units;
    private final Ledger<ExpiringFilter, Expiring> ledger;

    ExpiringController(
            ExpiringList list, ExpiryWords expiry, SupplyWords words, UnitPicker units, MessageSource messages) {
        this.words = words;
        this.units = units;
        ledger = Ledger.of(
                messages,
                "expiring",
                PATH,
                list,
                Column.<Expiring>link(
                                "supply.head.item",
                                one -> "/stock/" + one.row().stock().id(),
                                one -> one.row().stock().itemName())
                        .under(one -> one.row().stock().batch())
                        .sorted("item"),
                Column.text("supply.head.point", one -> one.row().pointName()),
                Column.<Expiring>text("supply.head.unit", one -> one.row().unitName())
                        .inFiles(),
                Column.<Expiring>day("supply.head.expires", Expiring::expires).sorted("expiry"),
                Column.state("expiring.head.left", expiry::left),
                Column.<Expiring>text(
                                "supply.head.quantity",
                                one -> SupplyWords.amount(
                                        one.row().balance(), one.row().stock().measure()))
                        .num(),
                Column.<Expiring>text("expiring.head.use", one -> SupplyWords.number(one.monthlyUse()))
                        .num()
                        .wide(),
                Column.<Expiring>text("expiring.head.wasted", one -> SupplyWords.number(one.wasted()))
                        .num(),
                Column.<Expiring>text("expiring.head.worth", one -> SupplyWords.number(one.worth()))
                        .inFiles(),
                Column.text("expiring.head.before", expiry::before));
    }

    @GetMapping(PATH)
    String index(
            Actor actor,
            @ModelAttribute ExpiringFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .finishedWhenEmpty()
                .act("stock.list", "/stock")
                .act("draw.agreements", "/agreements?ability=KIT")
                .same("supply.export", PATH + ".xlsx")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .set("point", filter.point() == null ? null : words.say("stock.filter.point"))
                .set("item", filter.item() == null ? null : words.say("stock.filter.item"))
                .chips("until", ExpiringFilter.Until.values(), "expiring.until.")
                .find("q", "stock.find")
                .show(model);
    }

    @GetMapping(PATH + ".xlsx")
    void xlsx(
            Actor actor,
            @ModelAttribute ExpiringFilter filter,
            @ModelAttribute Place place,
            HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }
}
