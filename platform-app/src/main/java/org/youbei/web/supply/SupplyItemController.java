package org.youbei.web.supply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
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
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.item.Catalogue;
import org.youbei.supply.item.Category;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.ItemFilter;
import org.youbei.supply.item.ItemList;
import org.youbei.supply.item.ItemRow;
import org.youbei.supply.item.Items;
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

/** What is kept in store: the items with what there is of them, and the categories of the standard. */
@Controller
class SupplyItemController {
    private static final int MOST_CATEGORIES = 100;

    private final Items items;
    private final Catalogue catalogue;
    private final SupplyChoices choices;
    private final SupplyWords words;
    private final UnitPicker units;
    private final StepPages steps;
    private final Ledger<ItemFilter, ItemRow> ledger;

    SupplyItemController(
            Items items,
            ItemList list,
            Catalogue catalogue,
            SupplyChoices choices,
            SupplyWords words,
            UnitPicker units,
            StepPages steps,
            MessageSource messages) {
        this.items = items;
        this.catalogue = catalogue;
        this.choices = choices;
        this.words = words;
        this.units = units;
        this.steps = steps;
        ledger = Ledger.of(
                messages,
                "supply",
                "/supplies",
                list,
                Column.<ItemRow>link(
                                "supply.head.item",
                                row -> "/supplies/" + row.item().id(),
                                row -> row.item().name())
                        .under(row -> category(row.item().code()))
                        .sorted("name"),
                Column.<ItemRow>text("supply.head.code", row -> row.item().code())
                        .sorted("code")
                        .wide(),
                Column.<ItemRow>text("supply.head.owner", ItemRow::ownerName).wide(),
                Column.<ItemRow>text(
                                "supply.head.held",
                                row -> SupplyWords.amount(row.held(), row.item().unit()))
                        .num(),
                Column.<ItemRow>text(
                                "supply.head.usable",
                                row -> SupplyWords.amount(
                                        row.usable(), row.item().unit()))
                        .num(),
                Column.state("supply.head.level", row -> words.level(row.level())));
    }

    private String category(String code) {
        return catalogue.find(code).map(Category::name).orElse("");
    }

    @GetMapping("/supplies")
    String index(
            Actor actor,
            @ModelAttribute ItemFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("supply.catalogue", "/supply-categories")
                .same("supply.export", "/supplies.xlsx")
                .primary(actor.works(), "supply.new", "/supplies/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .set("code", filter.code())
                .chip("scarce", "true", "supply.scarce")
                .find("q", "supply.find")
                .begin(actor.works(), "supply.new", "/supplies/new")
                .show(model);
    }

    @GetMapping("/supplies.xlsx")
    void xlsx(Actor actor, @ModelAttribute ItemFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    /** GB/T 38565 to look into. */
    @GetMapping("/supply-categories")
    ModelAndView categories(Actor actor, @RequestParam(required = false) @Nullable String q) {
        InspectionAnswers.demandReader(actor);
        var rows = catalogue.search(q == null ? "1" : q.strip(), MOST_CATEGORIES).stream()
                .map(one -> List.of(
                        ThingCell.link(one.code(), "/supplies?code=" + one.code()),
                        ThingCell.of("　".repeat(one.depth() - 1) + one.name()),
                        ThingCell.of(one.note().isEmpty() ? "—" : one.note())))
                .toList();
        var page = new ModelAndView("supply/categories");
        page.addObject("q", q == null ? "" : q);
        page.addObject(
                "part",
                ThingPart.table(
                        words.say("supply.catalogue"),
                        words.heads("code", "item", "note"),
                        rows,
                        words.say("supply.catalogue.none")));
        return page;
    }

    @GetMapping("/supplies/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor));
    }

    @PostMapping("/supplies")
    ModelAndView define(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor),
                sent,
                typed -> typed,
                (id, typed) -> JurisdictionCode.parse(typed.words("unit"))
                        .map(unit -> items.define(actor, read(id, unit, typed)))
                        .orElseGet(() -> Outcome.refused(SupplyRefusal.UNIT.at("unit"))),
                id -> "/supplies/" + id);
    }

    private static Item read(UUID id, JurisdictionCode unit, Typed typed) {
        var measure = typed.words("measure");
        var contentUnit = typed.words("contentUnit");
        return new Item(
                id,
                unit,
                typed.words("code"),
                typed.words("name"),
                measure,
                typed.words("pack"),
                typed.decimalIfAny("packSize", 3).orElse(null),
                typed.decimalIfAny("content", 3).orElse(BigDecimal.ONE),
                contentUnit.isEmpty() ? measure : contentUnit,
                typed.flag("dated"),
                typed.flag("whole"),
                typed.decimalIfAny("low", 3).orElse(null),
                typed.decimalIfAny("reorder", 3).orElse(null),
                typed.decimalIfAny("ceiling", 3).orElse(null),
                typed.decimalIfAny("price", 2).orElse(null));
    }

    private StepForm form(Actor actor) {
        var page = new FormPages.Form(
                "supply.new", "supply.form", "", words.say("supply.new.hint"), "/supplies", "/supplies");
        return StepForm.of(
                page,
                List.of(
                        choices.unit(actor),
                        FormField.text("name", 120),
                        FormField.text("code", 7).optional().hint(words.say("supply.form.code.hint")),
                        FormField.text("measure", 20).with("narrow", true).hint(words.say("supply.form.measure.hint")),
                        FormField.text("pack", 20).optional().with("narrow", true),
                        decimal("packSize"),
                        decimal("content").hint(words.say("supply.form.content.hint")),
                        FormField.text("contentUnit", 20).optional().with("narrow", true),
                        FormField.check("dated"),
                        FormField.check("whole").initial("true"),
                        decimal("low"),
                        decimal("reorder"),
                        decimal("ceiling"),
                        decimal("price")));
    }

    static FormField decimal(String name) {
        return FormField.text(name, 14).optional().with("narrow", true).with("inputmode", "decimal");
    }

    @GetMapping("/supplies/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var item = items.find(id);
        var facts = words.facts(
                "code",
                        item.code().isEmpty()
                                ? words.say("supply.unclassed")
                                : item.code() + " " + category(item.code()),
                "measure", item.unit(),
                "pack",
                        item.packSize() == null
                                ? ""
                                : item.pack() + " = " + SupplyWords.amount(item.packSize(), item.unit()),
                "content", SupplyWords.amount(item.content(), item.contentUnit()),
                "dated", words.say(item.dated() ? "supply.dated" : "supply.undated"),
                "low", SupplyWords.number(item.low()),
                "reorder", SupplyWords.number(item.reorder()),
                "ceiling", SupplyWords.number(item.ceiling()),
                "price", SupplyWords.number(item.price()));
        var may = Checks.works(actor, item.owner());
        model.addAttribute(
                "thing",
                new ThingPage(
                        item.name(),
                        words.level(Item.Level.ENOUGH),
                        units.name(item.owner()),
                        List.of(new Crumb(words.say("supply.list"), "/supplies")),
                        List.of(ThingLink.of("/stock?item=" + id, words.say("stock.list"))),
                        may
                                ? List.of(
                                        ThingLink.of("/supplies/" + id + "/bounds", words.say("supply.bounds")),
                                        ThingLink.of("/supplies/" + id + "/retirement", words.say("supply.retirement")))
                                : List.of(),
                        List.of(ThingPart.facts(words.say("supply.facts"), facts)),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    @GetMapping("/supplies/{id}/bounds")
    ModelAndView bounds(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(boundsForm(items.find(id)));
    }

    @PostMapping("/supplies/{id}/bounds")
    ModelAndView bound(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var item = items.find(id);
        return steps.take(
                boundsForm(item),
                sent,
                typed -> new Item(
                        id,
                        item.owner(),
                        typed.words("code"),
                        item.name(),
                        item.unit(),
                        item.pack(),
                        item.packSize(),
                        item.content(),
                        item.contentUnit(),
                        item.dated(),
                        item.whole(),
                        typed.decimalIfAny("low", 3).orElse(null),
                        typed.decimalIfAny("reorder", 3).orElse(null),
                        typed.decimalIfAny("ceiling", 3).orElse(null),
                        typed.decimalIfAny("price", 2).orElse(null)),
                (request, said) -> items.bound(actor, said));
    }

    private StepForm boundsForm(Item item) {
        return small(
                item,
                "supply.bounds",
                "/bounds",
                List.of(
                        FormField.text("code", 7).optional().initial(item.code()),
                        decimal("low").initial(initial(item.low())),
                        decimal("reorder").initial(initial(item.reorder())),
                        decimal("ceiling").initial(initial(item.ceiling())),
                        decimal("price").initial(initial(item.price()))));
    }

    private static String initial(@Nullable BigDecimal number) {
        return number == null ? "" : SupplyWords.number(number);
    }

    @GetMapping("/supplies/{id}/retirement")
    ModelAndView retiring(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(retirementForm(items.find(id)));
    }

    @PostMapping("/supplies/{id}/retirement")
    ModelAndView retire(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                retirementForm(items.find(id)),
                sent,
                typed -> id,
                (request, item) -> items.retire(actor, item),
                done -> "/supplies");
    }

    private StepForm retirementForm(Item item) {
        return small(item, "supply.retirement", "/retirement", List.of());
    }

    private StepForm small(Item item, String key, String path, List<FormField> fields) {
        var back = "/supplies/" + item.id();
        return StepForm.of(
                new FormPages.Form(key, "supply.form", item.name(), words.say(key + ".hint"), back + path, back),
                fields);
    }
}
