package org.youbei.web.supply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.supply.stock.Quality;
import org.youbei.supply.stock.Receipt;
import org.youbei.supply.stock.Reservations;
import org.youbei.supply.stock.Stock;
import org.youbei.supply.stock.StockFilter;
import org.youbei.supply.stock.StockLedger;
import org.youbei.supply.stock.StockList;
import org.youbei.supply.stock.StockRow;
import org.youbei.supply.stock.WriteOffs;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.unit.UnitPicker;

/** Lots: the list with the balance of any day, goods that come in, and what is done with one lot. */
@Controller
class StockController {
    private static final UUID NOWHERE = new UUID(0, 0);

    private final StockLedger stocks;
    private final Reservations reservations;
    private final WriteOffs writeOffs;
    private final StockViews views;
    private final SupplyChoices choices;
    private final SupplyWords words;
    private final UnitPicker units;
    private final StepPages steps;
    private final Ledger<StockFilter, StockRow> ledger;

    StockController(
            StockLedger stocks,
            Reservations reservations,
            WriteOffs writeOffs,
            StockList list,
            StockViews views,
            SupplyChoices choices,
            SupplyWords words,
            UnitPicker units,
            StepPages steps,
            MessageSource messages) {
        this.stocks = stocks;
        this.reservations = reservations;
        this.writeOffs = writeOffs;
        this.views = views;
        this.choices = choices;
        this.words = words;
        this.units = units;
        this.steps = steps;
        ledger = Ledger.of(
                messages,
                "stock",
                "/stock",
                list,
                Column.<StockRow>link(
                                "supply.head.item",
                                row -> "/stock/" + row.stock().id(),
                                row -> row.stock().itemName())
                        .under(row -> row.stock().batch())
                        .sorted("item"),
                Column.text("supply.head.point", StockRow::pointName),
                Column.text("supply.head.unit", StockRow::unitName).wide().onPage(),
                // What comes in again has a column for each thing that is said, under the heads of the import.
                Column.text("supply.file.unit", StockRow::unitName).inFiles(),
                Column.<StockRow>text(
                                "supply.file.division",
                                row -> row.stock().unit().value())
                        .inFiles(),
                Column.<StockRow>text("supply.head.batch", row -> row.stock().batch())
                        .inFiles(),
                Column.<StockRow>text(
                                "supply.head.quantity",
                                row -> SupplyWords.amount(
                                        row.balance(), row.stock().measure()))
                        .num()
                        .onPage(),
                Column.<StockRow>text("supply.head.quantity", row -> SupplyWords.number(row.balance()))
                        .inFiles(),
                Column.<StockRow>text("supply.head.measure", row -> row.stock().measure())
                        .inFiles(),
                Column.<StockRow>text(
                                "supply.head.reserved",
                                row -> SupplyWords.number(row.stock().reserved()))
                        .num()
                        .wide(),
                Column.<StockRow>day("supply.head.made", row -> row.stock().madeOn())
                        .inFiles(),
                Column.<StockRow>day("supply.head.expires", row -> row.stock().expiresOn())
                        .sorted("expiry"),
                Column.state("supply.head.state", row -> words.lot(row.stock())));
    }

    @GetMapping("/stock")
    String index(
            Actor actor,
            @ModelAttribute StockFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("movement.list", "/stock-movements")
                .act("expiring.list", "/stock/expiring")
                .act(actor.works(), "stock.pick", "/stock-picks/new")
                .act(actor.works(), "stock.import", "/stock-imports")
                .same("label.list", "/stock/labels")
                .same("supply.export", "/stock.xlsx")
                .primary(actor.works(), "stock.new", "/stock/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .set("point", filter.point() == null ? null : words.say("stock.filter.point"))
                .set("item", filter.item() == null ? null : words.say("stock.filter.item"))
                .chips("expiry", StockFilter.Expiry.values(), "stock.expiry.")
                .chips("quality", Quality.values(), "stock.quality.")
                .chip("all", "true", "stock.all")
                .ask("on", "stock.on", "date")
                .find("q", "stock.find")
                .begin(actor.works(), "stock.import", "/stock-imports")
                .show(model);
    }

    @GetMapping("/stock.xlsx")
    void xlsx(
            Actor actor, @ModelAttribute StockFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping("/stock/new")
    ModelAndView blank(Actor actor, @RequestParam(required = false) @Nullable UUID point) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(receiptForm(actor, point));
    }

    @PostMapping("/stock")
    ModelAndView receive(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                receiptForm(actor, null),
                sent,
                StockController::receipt,
                (request, said) -> stocks.receive(actor, request, said),
                id -> "/stock/" + id);
    }

    private static Receipt receipt(Typed typed) {
        return new Receipt(
                typed.idIfAny("point").orElse(NOWHERE),
                typed.idIfAny("item").orElse(NOWHERE),
                typed.words("batch"),
                typed.dayIfAny("madeOn").orElse(null),
                typed.dayIfAny("expiresOn").orElse(null),
                typed.decimal("quantity", 3),
                typed.words("measure"),
                typed.decimalIfAny("price", 2).orElse(null),
                typed.words("storage"),
                typed.words("source"),
                typed.day("on"),
                typed.words("reason"));
    }

    private StepForm receiptForm(Actor actor, @Nullable UUID point) {
        var page = new FormPages.Form("stock.new", "stock.form", "", words.say("stock.new.hint"), "/stock", "/stock");
        return StepForm.of(
                page,
                List.of(
                        FormField.select("point", choices.points(actor), point == null ? "" : point.toString()),
                        FormField.select("item", choices.items(actor), ""),
                        SupplyItemController.decimal("quantity")
                                .with("optional", false)
                                .with("required", true),
                        FormField.text("measure", 20)
                                .optional()
                                .with("narrow", true)
                                .hint(words.say("stock.form.measure.hint")),
                        FormField.text("batch", 60).optional(),
                        FormField.date("madeOn", "").optional(),
                        FormField.date("expiresOn", "").optional().hint(words.say("stock.form.expiresOn.hint")),
                        SupplyItemController.decimal("price"),
                        FormField.text("storage", 200).optional(),
                        FormField.text("source", 200).optional(),
                        FormField.date("on", words.today().toString()),
                        FormField.text("reason", 500).optional().hint(words.say("stock.form.reason.hint"))));
    }

    @GetMapping("/stock/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, stocks.find(id)));
        return "thing/show";
    }

    @GetMapping("/stock/{id}/{noun}")
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(stepForm(actor, stocks.find(id), noun));
    }

    @PostMapping("/stock/{id}/{noun}")
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var form = stepForm(actor, stocks.find(id), noun);
        return switch (noun) {
            case "issue" ->
                steps.take(
                        form, sent, typed -> typed, (request, typed) -> stocks.issue(actor, id, act(request, typed)));
            case "transfer" ->
                steps.take(
                        form,
                        sent,
                        typed -> typed,
                        (request, typed) ->
                                stocks.transfer(actor, id, typed.idIfAny("to").orElse(NOWHERE), act(request, typed)),
                        there -> "/stock/" + there);
            case "write-off" ->
                steps.take(
                        form,
                        sent,
                        typed -> typed,
                        (request, typed) ->
                                writeOffs.ask(actor, request, id, typed.decimal("quantity", 3), typed.words("reason")));
            case "write-off-decision" ->
                steps.take(
                        form,
                        sent,
                        typed -> typed.choice("decision", Decision.class),
                        (request, decision) -> writeOffs.decide(actor, id, decision == Decision.AGREE));
            case "quality" ->
                steps.take(
                        form,
                        sent,
                        typed -> typed,
                        (request, typed) ->
                                stocks.judge(actor, id, typed.choice("quality", Quality.class), typed.words("reason")));
            default -> steps.take(form, sent, typed -> typed, (request, typed) -> ended(actor, request, noun, typed));
        };
    }

    private Outcome<UUID> ended(Actor actor, UUID request, String noun, Typed typed) {
        var reservation = typed.idIfAny("reservation").orElse(NOWHERE);
        return noun.equals("release")
                ? reservations.release(actor, reservation)
                : reservations.issue(actor, reservation, request);
    }

    /** What the second person says. */
    enum Decision {
        AGREE,
        DECLINE
    }

    private static StockLedger.Act act(UUID request, Typed typed) {
        return new StockLedger.Act(
                request, typed.decimal("quantity", 3), typed.day("on"), typed.words("purpose"), typed.words("reason"));
    }

    private StepForm stepForm(Actor actor, Stock stock, String noun) {
        var quantity = FormField.text("quantity", 14)
                .with("narrow", true)
                .with("inputmode", "decimal")
                .hint(words.say("stock.free", SupplyWords.amount(stock.free(), stock.measure())));
        var on = FormField.date("on", words.today().toString());
        var reason = FormField.text("reason", 500);
        var why = reason.optional().hint(words.say("stock.form.reason.hint"));
        var purpose = FormField.text("purpose", 200).hint(words.say("stock.form.purpose.hint"));
        var fields = switch (noun) {
            case "issue" -> List.of(quantity, purpose, on, why);
            case "transfer" -> List.of(FormField.select("to", choices.points(actor), ""), quantity, purpose, on, why);
            case "write-off" -> List.of(quantity, reason);
            case "write-off-decision" ->
                List.of(FormField.select("decision", words.choices("stock.decision.", Decision.values()), ""));
            case "quality" ->
                List.of(
                        FormField.select(
                                "quality",
                                words.choices("stock.quality.", Quality.values()),
                                stock.quality().name()),
                        reason);
            case "release", "reserved-issue" -> List.of(FormField.select("reservation", open(stock), ""));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        var back = "/stock/" + stock.id();
        var key = "stock.step." + noun;
        return StepForm.of(
                new FormPages.Form(
                        key, "stock.form", stock.called(), words.say(key + ".hint"), back + "/" + noun, back),
                fields);
    }

    private Map<String, String> open(Stock stock) {
        var open = new java.util.LinkedHashMap<String, String>();
        reservations
                .open(stock.id())
                .forEach(one -> open.put(
                        one.id().toString(),
                        SupplyWords.amount(one.quantity(), stock.measure()) + " · " + one.purpose()));
        return open;
    }
}
