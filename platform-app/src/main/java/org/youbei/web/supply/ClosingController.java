package org.youbei.web.supply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.closing.Closing;
import org.youbei.supply.closing.ClosingFilter;
import org.youbei.supply.closing.ClosingList;
import org.youbei.supply.closing.Closings;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.export.TableFile;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;

/** Months of the stock ledger that are closed: the list, closing one, and the balances that were kept. */
@Controller
class ClosingController {
    private static final String PATH = "/stock-closings";
    private static final UUID NOWHERE = new UUID(0, 0);
    /** So many months are offered; nothing older is open for entries anyway. */
    private static final int MONTHS = 12;

    private final Closings closings;
    private final SupplyChoices choices;
    private final SupplyWords words;
    private final UnitPicker units;
    private final StepPages steps;
    private final Ledger<ClosingFilter, Closing> ledger;

    ClosingController(
            Closings closings,
            ClosingList list,
            SupplyChoices choices,
            SupplyWords words,
            UnitPicker units,
            StepPages steps,
            MessageSource messages) {
        this.closings = closings;
        this.choices = choices;
        this.words = words;
        this.units = units;
        this.steps = steps;
        ledger = Ledger.of(
                messages,
                "closing",
                PATH,
                list,
                Column.<Closing>link("supply.head.point", one -> PATH + "/" + one.id(), Closing::pointName)
                        .sorted("point"),
                Column.<Closing>text("closing.head.month", ClosingController::month)
                        .num()
                        .sorted("month"),
                Column.count("supply.head.lots", Closing::lots),
                Column.text("supply.head.by", Closing::by),
                Column.moment("supply.head.entered", Closing::at));
    }

    private static String month(Closing closing) {
        return YearMonth.from(closing.endsOn()).toString();
    }

    @GetMapping(PATH)
    String index(
            Actor actor,
            @ModelAttribute ClosingFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("movement.list", "/stock-movements")
                .same("supply.export", PATH + ".xlsx")
                .primary(actor.works(), "closing.new", PATH + "/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .set("point", filter.point() == null ? null : words.say("stock.filter.point"))
                .find("q", "stockcount.find")
                .begin(actor.works(), "closing.new", PATH + "/new")
                .show(model);
    }

    @GetMapping(PATH + ".xlsx")
    void xlsx(
            Actor actor,
            @ModelAttribute ClosingFilter filter,
            @ModelAttribute Place place,
            HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping(PATH + "/new")
    ModelAndView blank(Actor actor, @RequestParam(required = false) @Nullable UUID point) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor, point));
    }

    @PostMapping(PATH)
    ModelAndView close(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor, null),
                sent,
                typed -> typed,
                (id, typed) -> parsed(typed.words("month"))
                        .map(month -> closings.close(
                                actor, id, typed.idIfAny("point").orElse(NOWHERE), month, typed.words("remark")))
                        .orElseGet(() -> Outcome.refused(SupplyRefusal.MISSING.at("month"))),
                id -> PATH + "/" + id);
    }

    private static Optional<YearMonth> parsed(String month) {
        try {
            return month.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(month));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private StepForm form(Actor actor, @Nullable UUID point) {
        var offered = new LinkedHashMap<String, String>();
        var latest = closings.latest();
        for (int back = 0; back < MONTHS; back++) {
            var month = latest.minusMonths(back).toString();
            offered.put(month, month);
        }
        return StepForm.of(
                new FormPages.Form("closing.new", "closing.form", "", words.say("closing.new.hint"), PATH, PATH),
                List.of(
                        FormField.select("point", choices.stores(actor), point == null ? "" : point.toString()),
                        FormField.select("month", offered, latest.toString()),
                        FormField.text("remark", 500).optional()));
    }

    @GetMapping(PATH + "/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var closing = closings.find(id);
        model.addAttribute(
                "thing",
                new ThingPage(
                        words.say("closing.title", closing.pointName(), month(closing)),
                        new State(State.Kind.DONE, words.say("closing.state")),
                        units.name(closing.unit()),
                        List.of(new Crumb(words.say("closing.list"), PATH)),
                        List.of(
                                ThingLink.of(PATH + "/" + id + "/balances.xlsx", words.say("supply.export")),
                                ThingLink.of("/supply-points/" + closing.point(), words.say("closing.point"))),
                        List.of(),
                        List.of(ThingPart.table(
                                words.say("closing.balances"),
                                words.heads("item", "expires", "closed", "now"),
                                closings.balances(id, Closings.MOST).stream()
                                        .map(this::row)
                                        .toList(),
                                words.say("closing.balances.none"))),
                        List.of(ThingPart.facts(
                                words.say("closing.facts"),
                                words.facts(
                                        "until", words.day(closing.endsOn()),
                                        "lots", String.valueOf(closing.lots()),
                                        "by", closing.by(),
                                        "entered", words.moment(closing.at()),
                                        "note", closing.remark()))),
                        List.of()));
        return "thing/show";
    }

    private List<ThingCell> row(Closings.Balance one) {
        return List.of(
                ThingCell.link((one.item() + " " + one.batch()).strip(), "/stock/" + one.stock()),
                ThingCell.of(words.day(one.expiresOn())),
                ThingCell.of(SupplyWords.amount(one.quantity(), one.measure())),
                ThingCell.of(SupplyWords.amount(one.now(), one.measure())));
    }

    @GetMapping(PATH + "/{id}/balances.xlsx")
    void balances(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        InspectionAnswers.demandReader(actor);
        var closing = closings.find(id);
        new TableFile(
                        "stock-" + month(closing),
                        words.say("closing.balances"),
                        words.heads("item", "batch", "expires", "measure", "closed", "now"))
                .xlsx(
                        response,
                        writer -> closings.balances(id, Integer.MAX_VALUE)
                                .forEach(one -> writer.accept(List.of(
                                        one.item(),
                                        one.batch(),
                                        one.expiresOn() == null ? "" : words.day(one.expiresOn()),
                                        one.measure(),
                                        SupplyWords.number(one.quantity()),
                                        SupplyWords.number(one.now())))));
    }
}
