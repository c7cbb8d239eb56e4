package org.youbei.web.supply;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.supply.stock.Reservations;
import org.youbei.supply.stock.StockLedger;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;

/** Hands out or promises so much of an item, first expired first, without anybody choosing lots. */
@Controller
class PickController {
    private static final UUID NOWHERE = new UUID(0, 0);

    private final StockLedger stocks;
    private final Reservations reservations;
    private final SupplyChoices choices;
    private final SupplyWords words;
    private final StepPages steps;

    PickController(
            StockLedger stocks, Reservations reservations, SupplyChoices choices, SupplyWords words, StepPages steps) {
        this.stocks = stocks;
        this.reservations = reservations;
        this.choices = choices;
        this.words = words;
        this.steps = steps;
    }

    /** What becomes of what is picked. */
    enum Way {
        ISSUE,
        RESERVE
    }

    @GetMapping("/stock-picks/new")
    ModelAndView blank(Actor actor, @RequestParam(required = false) @Nullable UUID point) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor, point));
    }

    @PostMapping("/stock-picks")
    ModelAndView pick(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor, null),
                sent,
                typed -> typed,
                (request, typed) -> picked(actor, request, typed),
                lots -> "/stock");
    }

    private Outcome<Integer> picked(Actor actor, UUID request, Typed typed) {
        var point = typed.idIfAny("point").orElse(NOWHERE);
        var item = typed.idIfAny("item").orElse(NOWHERE);
        var quantity = typed.decimal("quantity", 3);
        var purpose = typed.words("purpose");
        return typed.choice("way", Way.class) == Way.RESERVE
                ? reservations.reserve(actor, request, point, item, quantity, purpose)
                : stocks.pick(
                        actor,
                        point,
                        item,
                        new StockLedger.Act(request, quantity, typed.day("on"), purpose, typed.words("reason")));
    }

    private StepForm form(Actor actor, @Nullable UUID point) {
        return StepForm.of(
                new FormPages.Form(
                        "stock.pick", "stock.form", "", words.say("stock.pick.hint"), "/stock-picks", "/stock"),
                List.of(
                        FormField.select("point", choices.stores(actor), point == null ? "" : point.toString()),
                        FormField.select("item", choices.items(actor), ""),
                        FormField.text("quantity", 14).with("narrow", true).with("inputmode", "decimal"),
                        FormField.select("way", words.choices("stock.way.", Way.values()), "ISSUE"),
                        FormField.text("purpose", 200).hint(words.say("stock.form.purpose.hint")),
                        FormField.date("on", words.today().toString()),
                        FormField.text("reason", 500).optional().hint(words.say("stock.form.reason.hint"))));
    }
}
