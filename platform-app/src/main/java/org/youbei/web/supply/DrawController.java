package org.youbei.web.supply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
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
import org.youbei.model.JurisdictionCode;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.Agreements;
import org.youbei.supply.draw.Draw;
import org.youbei.supply.draw.DrawFilter;
import org.youbei.supply.draw.DrawList;
import org.youbei.supply.draw.DrawState;
import org.youbei.supply.draw.Draws;
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

/** Draws on sharing agreements: the list of both parties, asking, and what each side does about one. */
@Controller
class DrawController {
    private static final UUID NOWHERE = new UUID(0, 0);
    private static final int WEEK = 7;

    private final Draws draws;
    private final DrawViews views;
    private final Agreements agreements;
    private final SupplyChoices choices;
    private final SupplyWords words;
    private final UnitPicker units;
    private final StepPages steps;
    private final Ledger<DrawFilter, Draw> ledger;

    DrawController(
            Draws draws,
            DrawList list,
            DrawViews views,
            Agreements agreements,
            SupplyChoices choices,
            SupplyWords words,
            UnitPicker units,
            StepPages steps,
            MessageSource messages) {
        this.draws = draws;
        this.views = views;
        this.agreements = agreements;
        this.choices = choices;
        this.words = words;
        this.units = units;
        this.steps = steps;
        ledger = Ledger.of(
                messages,
                "draw",
                "/agreement-draws",
                list,
                Column.<Draw>link(
                                "supply.head.what",
                                draw -> "/agreement-draws/" + draw.id(),
                                draw -> draw.itemName() + " " + SupplyWords.amount(draw.quantity(), draw.measure()))
                        .under(Draw::purpose)
                        .sorted("item"),
                Column.text("draw.head.unit", Draw::unitName),
                Column.text("draw.head.other", Draw::otherName),
                Column.<Draw>text("draw.head.out", draw -> SupplyWords.number(draw.out()))
                        .num(),
                Column.<Draw>day("draw.head.return", Draw::returnOn).sorted("return"),
                Column.text("draw.head.agreement", Draw::title).wide(),
                Column.state("supply.head.state", words::draw));
    }

    @GetMapping("/agreement-draws")
    String index(
            Actor actor,
            @ModelAttribute DrawFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("draw.agreements", "/agreements?ability=KIT")
                .same("supply.export", "/agreement-draws.xlsx")
                .primary(actor.works(), "draw.new", "/agreement-draws/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .set("agreement", filter.agreement() == null ? null : words.say("draw.filter.agreement"))
                .chips("state", DrawState.values(), "draw.state.")
                .chip("late", "true", "draw.late")
                .find("q", "draw.find")
                .begin(actor.works(), "draw.new", "/agreement-draws/new")
                .show(model);
    }

    @GetMapping("/agreement-draws.xlsx")
    void xlsx(Actor actor, @ModelAttribute DrawFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping("/agreement-draws/new")
    ModelAndView blank(Actor actor, @RequestParam(required = false) @Nullable UUID agreement) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor, agreement));
    }

    @PostMapping("/agreement-draws")
    ModelAndView ask(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor, null),
                sent,
                DrawController::asked,
                (id, said) -> draws.ask(actor, id, said),
                id -> "/agreement-draws/" + id);
    }

    private static Draws.Asked asked(Typed typed) {
        return new Draws.Asked(
                typed.idIfAny("agreement").orElse(NOWHERE),
                typed.idIfAny("item").orElse(NOWHERE),
                typed.decimal("quantity", 3),
                typed.idIfAny("target").orElse(NOWHERE),
                typed.day("back"),
                typed.words("purpose"));
    }

    private StepForm form(Actor actor, @Nullable UUID agreement) {
        return StepForm.of(
                new FormPages.Form(
                        "draw.new",
                        "draw.form",
                        "",
                        words.say("draw.new.hint"),
                        "/agreement-draws",
                        "/agreement-draws"),
                List.of(
                        FormField.select("agreement", callable(actor), agreement == null ? "" : agreement.toString()),
                        FormField.select("item", choices.items(actor), ""),
                        quantity(),
                        FormField.select("target", choices.stores(actor), ""),
                        FormField.date("back", words.today().plusDays(WEEK).toString()),
                        FormField.text("purpose", 200).hint(words.say("stock.form.purpose.hint"))));
    }

    private static FormField quantity() {
        return FormField.text("quantity", 14).with("narrow", true).with("inputmode", "decimal");
    }

    private Map<String, String> callable(Actor actor) {
        var offered = new LinkedHashMap<String, String>();
        agreements
                .callable(actor, AbilityKind.KIT)
                .forEach(one -> offered.put(
                        one.getId().toString(),
                        one.terms().title() + " · " + one.otherName() + "（"
                                + one.terms().unit() + "）"));
        return offered;
    }

    @GetMapping("/agreement-draws/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, draws.find(id)));
        return "thing/show";
    }

    @GetMapping("/agreement-draws/{id}/{noun}")
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(stepForm(draws.find(id), noun));
    }

    @PostMapping("/agreement-draws/{id}/{noun}")
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var form = stepForm(draws.find(id), noun);
        return switch (noun) {
            case "handover" ->
                steps.take(
                        form,
                        sent,
                        Handing::of,
                        (request, said) ->
                                draws.handOver(actor, id, request, said.stock(), said.quantity(), said.remark()));
            case "return" ->
                steps.take(
                        form,
                        sent,
                        Handing::of,
                        (request, said) -> draws.giveBack(actor, id, request, said.stock(), said.quantity()));
            case "refusal" ->
                steps.take(
                        form,
                        sent,
                        typed -> typed.words("remark"),
                        (request, remark) -> draws.decline(actor, id, remark));
            default ->
                steps.take(
                        form,
                        sent,
                        typed -> typed.words("remark"),
                        (request, remark) -> draws.withdraw(actor, id, remark));
        };
    }

    /** What changes hands; the remark is empty where the form has none. */
    private record Handing(UUID stock, BigDecimal quantity, String remark) {
        static Handing of(Typed typed) {
            return new Handing(
                    typed.idIfAny("stock").orElse(NOWHERE), typed.decimal("quantity", 3), typed.words("remark"));
        }
    }

    private StepForm stepForm(Draw draw, String noun) {
        var remark = FormField.text("remark", 500);
        var fields = switch (noun) {
            case "handover" ->
                List.of(
                        FormField.select("stock", lots(draw, draw.other()), ""),
                        quantity().initial(SupplyWords.number(draw.quantity())),
                        remark.optional());
            case "return" ->
                List.of(
                        FormField.select("stock", lots(draw, draw.unit()), ""),
                        quantity().initial(SupplyWords.number(draw.out())));
            case "refusal", "withdrawal" -> List.of(remark);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        var back = "/agreement-draws/" + draw.id();
        var key = "draw.step." + noun;
        return StepForm.of(
                new FormPages.Form(
                        key,
                        "draw.form",
                        draw.itemName() + " " + SupplyWords.amount(draw.quantity(), draw.measure()),
                        words.say(key + ".hint"),
                        back + "/" + noun,
                        back),
                fields);
    }

    private Map<String, String> lots(Draw draw, JurisdictionCode unit) {
        var offered = new LinkedHashMap<String, String>();
        draws.lots(draw, unit)
                .forEach(lot -> offered.put(
                        lot.id().toString(),
                        lot.called() + " · " + SupplyWords.amount(lot.free(), lot.measure()) + " · "
                                + words.day(lot.expiresOn())));
        return offered;
    }
}
