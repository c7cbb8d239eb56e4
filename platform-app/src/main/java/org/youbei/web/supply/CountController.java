package org.youbei.web.supply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.count.CountFilter;
import org.youbei.supply.count.CountLine;
import org.youbei.supply.count.CountList;
import org.youbei.supply.count.CountState;
import org.youbei.supply.count.Counts;
import org.youbei.supply.count.StockCount;
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
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;

/** Stock-takes: requested, counted blind, reviewed by somebody else. */
@Controller("stockCountController")
class CountController {
    private static final UUID NOWHERE = new UUID(0, 0);

    private final Counts counts;
    private final SupplyChoices choices;
    private final SupplyWords words;
    private final UnitPicker units;
    private final StepPages steps;
    private final Ledger<CountFilter, StockCount> ledger;

    CountController(
            Counts counts,
            CountList list,
            SupplyChoices choices,
            SupplyWords words,
            UnitPicker units,
            StepPages steps,
            MessageSource messages) {
        this.counts = counts;
        this.choices = choices;
        this.words = words;
        this.units = units;
        this.steps = steps;
        ledger = Ledger.of(
                messages,
                "stockcount",
                "/stock-counts",
                list,
                Column.<StockCount>link("supply.head.point", row -> "/stock-counts/" + row.id(), StockCount::pointName),
                Column.day("supply.head.requested", StockCount::requestedOn).sorted("requested"),
                Column.text("supply.head.requestedBy", StockCount::requestedBy).wide(),
                Column.text("supply.head.countedBy", StockCount::countedBy),
                Column.text("supply.head.reviewedBy", StockCount::reviewedBy).wide(),
                Column.state("supply.head.state", row -> words.count(row.state())));
    }

    @GetMapping("/stock-counts")
    String index(
            Actor actor,
            @ModelAttribute CountFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .same("supply.export", "/stock-counts.xlsx")
                .primary(actor.works(), "stockcount.new", "/stock-counts/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .chips("state", CountState.values(), "stockcount.state.")
                .find("q", "stockcount.find")
                .begin(actor.works(), "stockcount.new", "/stock-counts/new")
                .show(model);
    }

    @GetMapping("/stock-counts.xlsx")
    void xlsx(
            Actor actor, @ModelAttribute CountFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping("/stock-counts/new")
    ModelAndView blank(Actor actor, @RequestParam(required = false) @Nullable UUID point) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(requestForm(actor, point));
    }

    @PostMapping("/stock-counts")
    ModelAndView request(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                requestForm(actor, null),
                sent,
                typed -> typed,
                (id, typed) -> counts.request(
                        actor,
                        id,
                        typed.idIfAny("point").orElse(NOWHERE),
                        typed.words("which").isEmpty() ? Counts.Which.ALL : typed.choice("which", Counts.Which.class)),
                id -> "/stock-counts/" + id);
    }

    private StepForm requestForm(Actor actor, @Nullable UUID point) {
        return StepForm.of(
                new FormPages.Form(
                        "stockcount.new",
                        "stock.form",
                        "",
                        words.say("stockcount.new.hint"),
                        "/stock-counts",
                        "/stock-counts"),
                List.of(
                        FormField.select("point", choices.stores(actor), point == null ? "" : point.toString()),
                        FormField.select(
                                        "which",
                                        words.choices("stockcount.which.", Counts.Which.values()),
                                        Counts.Which.ALL.name())
                                .hint(words.say("stockcount.which.hint"))));
    }

    @GetMapping("/stock-counts/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var count = counts.find(id);
        var path = "/stock-counts/" + id;
        model.addAttribute(
                "thing",
                new ThingPage(
                        words.say("stockcount.title", count.pointName()),
                        words.count(count.state()),
                        units.name(count.unit()),
                        List.of(new Crumb(words.say("stockcount.list"), "/stock-counts")),
                        List.of(),
                        Checks.works(actor, count.unit()) ? links(actor, count, path) : List.of(),
                        List.of(lines(count)),
                        List.of(ThingPart.facts(
                                words.say("stockcount.facts"),
                                words.facts(
                                        "requested", words.day(count.requestedOn()),
                                        "requestedBy", count.requestedBy(),
                                        "countedBy", count.countedBy(),
                                        "counted", words.moment(count.countedAt()),
                                        "reviewedBy", count.reviewedBy(),
                                        "reason", count.remark()))),
                        List.of()));
        return "thing/show";
    }

    private List<ThingLink> links(Actor actor, StockCount count, String path) {
        if (count.state() == CountState.REQUESTED) {
            return List.of(new ThingLink(path + "/counting", words.say("stockcount.counting"), true));
        }
        if (count.state() != CountState.COUNTED) {
            return List.of();
        }
        var own = actor.account().equals(count.counter())
                ? List.of(words.reason(SupplyRefusal.SECOND_PERSON.refusal()))
                : List.<String>of();
        return List.of(
                new ThingLink(path + "/approval", words.say("stockcount.approval"), true, own),
                new ThingLink(path + "/refusal", words.say("stockcount.refusal"), false, own));
    }

    /** Before it was counted nobody sees what the ledger says. */
    private ThingPart lines(StockCount count) {
        boolean blind = count.state() == CountState.REQUESTED;
        var rows = counts.lines(count.id()).stream()
                .map(line -> List.of(
                        ThingCell.link(line.called(), "/stock/" + line.stock()),
                        ThingCell.of(blind ? "—" : SupplyWords.number(line.expected())),
                        ThingCell.of(SupplyWords.number(line.counted())),
                        ThingCell.of(SupplyWords.number(line.difference())),
                        ThingCell.of(line.share() == null ? "—" : words.say("stockcount.share", line.share())),
                        ThingCell.of(SupplyWords.number(line.value())),
                        ThingCell.of(line.reason().isEmpty() ? "—" : line.reason())))
                .toList();
        return ThingPart.table(
                words.say("stockcount.lines"),
                words.heads("item", "expected", "found", "difference", "share", "value", "reason"),
                rows,
                "");
    }

    @GetMapping("/stock-counts/{id}/{noun}")
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        InspectionAnswers.demandWorker(actor);
        var count = counts.find(id);
        var form = stepForm(count, noun);
        var fits = count.state() == (noun.equals("counting") ? CountState.REQUESTED : CountState.COUNTED);
        return steps.show(form.barred(fits ? List.of() : List.of(SupplyRefusal.OUT_OF_ORDER.refusal()), words));
    }

    @PostMapping("/stock-counts/{id}/{noun}")
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var form = stepForm(counts.find(id), noun);
        return switch (noun) {
            case "counting" ->
                steps.take(form, sent, typed -> found(id, typed), (request, found) -> counts.count(actor, id, found));
            case "approval" ->
                steps.take(
                        form,
                        sent,
                        typed -> typed.words("remark"),
                        (request, remark) -> counts.approve(actor, id, remark));
            default ->
                steps.take(
                        form,
                        sent,
                        typed -> typed.words("remark"),
                        (request, remark) -> counts.refuse(actor, id, remark));
        };
    }

    private List<Counts.Found> found(UUID id, Typed typed) {
        var found = new ArrayList<Counts.Found>();
        for (var line : counts.lines(id)) {
            typed.decimalIfAny("counted_" + line.stock(), 3)
                    .ifPresent(counted ->
                            found.add(new Counts.Found(line.stock(), counted, typed.words("reason_" + line.stock()))));
        }
        return found;
    }

    private StepForm stepForm(StockCount count, String noun) {
        var back = "/stock-counts/" + count.id();
        var key = "stockcount." + noun;
        var page = new FormPages.Form(
                key, "stock.form", count.pointName(), words.say(hint(noun)), back + "/" + noun, back);
        return StepForm.of(
                page,
                noun.equals("counting")
                        ? countFields(count)
                        : List.of(FormField.area("remark", 500).with("rows", 2).optional()));
    }

    private static String hint(String noun) {
        if (!List.of("counting", "approval", "refusal").contains(noun)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "stockcount." + noun + ".hint";
    }

    private List<FormField> countFields(StockCount count) {
        var fields = new ArrayList<FormField>();
        for (var line : counts.lines(count.id())) {
            fields.add(FormField.text("counted_" + line.stock(), 14)
                    .with("narrow", true)
                    .with("inputmode", "decimal")
                    .with("label", label(line)));
            fields.add(FormField.text("reason_" + line.stock(), 300)
                    .optional()
                    .with("label", words.say("stockcount.line.reason", line.called())));
        }
        return fields;
    }

    private String label(CountLine line) {
        return words.say("stockcount.line", line.called(), line.measure());
    }
}
