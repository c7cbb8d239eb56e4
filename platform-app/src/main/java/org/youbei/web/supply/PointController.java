package org.youbei.web.supply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.need.Promises;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.PointFilter;
import org.youbei.supply.point.PointList;
import org.youbei.supply.point.PointRow;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.Stock;
import org.youbei.supply.stock.StockLedger;
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
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;

/** Where goods lie: the list of points, one of them with its lots. */
@Controller("supplyPointController")
class PointController {
    private final Points points;
    private final StockLedger stocks;
    private final Promises promises;
    private final SupplyChoices choices;
    private final SupplyWords words;
    private final UnitPicker units;
    private final StepPages steps;
    private final Ledger<PointFilter, PointRow> ledger;

    PointController(
            Points points,
            PointList list,
            StockLedger stocks,
            Promises promises,
            SupplyChoices choices,
            SupplyWords words,
            UnitPicker units,
            StepPages steps,
            MessageSource messages) {
        this.points = points;
        this.stocks = stocks;
        this.promises = promises;
        this.choices = choices;
        this.words = words;
        this.units = units;
        this.steps = steps;
        ledger = Ledger.of(
                messages,
                "supplypoint",
                "/supply-points",
                list,
                Column.<PointRow>link(
                                "supply.head.point",
                                row -> "/supply-points/" + row.point().id(),
                                row -> row.point().name())
                        .under(row -> row.point().address())
                        .sorted("name"),
                Column.text("supply.head.unit", PointRow::unitName)
                        .sorted("unit")
                        .wide(),
                Column.<PointRow>text(
                        "supply.head.mode",
                        row -> words.of("supplypoint.mode.", row.point().mode())),
                Column.<PointRow>text("supply.head.keeper", row -> row.point().keeper())
                        .wide(),
                Column.count("supply.head.lots", PointRow::lots),
                Column.day("supply.head.expires", PointRow::nextExpiry));
    }

    @GetMapping("/supply-points")
    String index(
            Actor actor,
            @ModelAttribute PointFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .same("supply.export", "/supply-points.xlsx")
                .primary(actor.works(), "supplypoint.new", "/supply-points/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .chips("mode", Point.Mode.values(), "supplypoint.mode.")
                .find("q", "supplypoint.find")
                .begin(actor.works(), "supplypoint.new", "/supply-points/new")
                .show(model);
    }

    @GetMapping("/supply-points.xlsx")
    void xlsx(
            Actor actor, @ModelAttribute PointFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping("/supply-points/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor, null));
    }

    @PostMapping("/supply-points")
    ModelAndView enter(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor, null),
                sent,
                typed -> typed,
                (id, typed) -> JurisdictionCode.parse(typed.words("unit"))
                        .map(unit -> placed(typed, point -> points.enter(actor, read(id, unit, typed, point))))
                        .orElseGet(() -> Outcome.refused(SupplyRefusal.UNIT.at("unit"))),
                id -> "/supply-points/" + id);
    }

    private static Outcome<UUID> placed(
            Typed typed, java.util.function.Function<@Nullable GeoPoint, Outcome<UUID>> then) {
        var east = typed.words("longitude");
        var north = typed.words("latitude");
        var at = GeoPoint.parse(east, north, GeoPoint.Datum.CGCS2000).orElse(null);
        return at == null && !(east + north).isEmpty()
                ? Outcome.refused(SupplyRefusal.POSITION.at("longitude"))
                : then.apply(at);
    }

    private static Point read(UUID id, JurisdictionCode unit, Typed typed, @Nullable GeoPoint at) {
        return new Point(
                id,
                unit,
                typed.words("name"),
                typed.choice("mode", Point.Mode.class),
                typed.words("address"),
                typed.words("keeper"),
                typed.words("standIn"),
                typed.number("lead"),
                at,
                false);
    }

    private StepForm form(Actor actor, @Nullable Point known) {
        var at = known == null ? null : known.at();
        var fields = new ArrayList<FormField>();
        if (known == null) {
            fields.add(choices.unit(actor));
        }
        fields.add(FormField.text("name", 120).initial(known == null ? "" : known.name()));
        fields.add(FormField.select(
                "mode",
                words.choices("supplypoint.mode.", Point.Mode.values()),
                known == null ? "PHYSICAL" : known.mode().name()));
        fields.add(FormField.text("address", 200).optional().initial(known == null ? "" : known.address()));
        fields.add(FormField.text("keeper", 60)
                .hint(words.say("supplypoint.form.keeper.hint"))
                .initial(known == null ? "" : known.keeper()));
        fields.add(FormField.text("standIn", 60).optional().initial(known == null ? "" : known.standIn()));
        fields.add(FormField.number("lead", 5).initial(known == null ? "60" : String.valueOf(known.lead())));
        fields.add(SupplyItemController.decimal("longitude")
                .initial(at == null ? "" : at.longitude().toPlainString()));
        fields.add(SupplyItemController.decimal("latitude")
                .initial(at == null ? "" : at.latitude().toPlainString()));
        var path = known == null ? "/supply-points" : "/supply-points/" + known.id();
        var key = known == null ? "supplypoint.new" : "supplypoint.edit";
        return StepForm.of(
                new FormPages.Form(
                        key,
                        "supplypoint.form",
                        known == null ? "" : known.name(),
                        words.say(key + ".hint"),
                        known == null ? path : path + "/edit",
                        path),
                fields);
    }

    @GetMapping("/supply-points/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var point = points.find(id);
        var path = "/supply-points/" + id;
        var may = Checks.works(actor, point.unit()) && !point.closed();
        model.addAttribute(
                "thing",
                new ThingPage(
                        point.name(),
                        point.closed()
                                ? new State(State.Kind.ENDED, words.say("supplypoint.closed"))
                                : new State(State.Kind.DONE, words.of("supplypoint.mode.", point.mode())),
                        units.name(point.unit()),
                        List.of(new Crumb(words.say("supplypoint.list"), "/supply-points")),
                        links(path, id, may, point.mode() != Point.Mode.PHYSICAL),
                        may
                                ? List.of(
                                        new ThingLink("/stock/new?point=" + id, words.say("stock.new"), true),
                                        ThingLink.of("/stock-picks/new?point=" + id, words.say("stock.pick")),
                                        ThingLink.of("/stock-counts/new?point=" + id, words.say("stockcount.new")),
                                        ThingLink.of("/stock-closings/new?point=" + id, words.say("closing.new")),
                                        ThingLink.of(path + "/closing", words.say("supplypoint.closing")))
                                : List.of(),
                        List.of(lots(id)),
                        List.of(ThingPart.facts(
                                words.say("supplypoint.facts"),
                                words.facts(
                                        "address", point.address(),
                                        "keeper", point.keeper(),
                                        "standIn", point.standIn(),
                                        "lead", words.say("supply.minutes", point.lead())))),
                        List.of()));
        return "thing/show";
    }

    private List<ThingLink> links(String path, UUID id, boolean may, boolean promised) {
        var links = new ArrayList<ThingLink>();
        if (may) {
            links.add(ThingLink.of(path + "/edit", words.say("supplypoint.edit")));
        }
        if (may && promised) {
            links.add(ThingLink.of(path + "/agreement", words.say("supplypoint.agreement")));
        }
        links.add(ThingLink.of("/stock-closings?point=" + id, words.say("closing.list")));
        return links;
    }

    private ThingPart lots(UUID id) {
        var rows = stocks.at(id).stream().map(this::line).toList();
        return ThingPart.table(
                words.say("stock.list"),
                words.heads("item", "quantity", "reserved", "expires", "state"),
                rows,
                words.say("stock.none"));
    }

    private List<ThingCell> line(Stock stock) {
        return List.of(
                ThingCell.link(stock.called(), "/stock/" + stock.id()),
                ThingCell.of(SupplyWords.amount(stock.quantity(), stock.measure())),
                ThingCell.of(SupplyWords.number(stock.reserved())),
                ThingCell.of(words.day(stock.expiresOn())),
                ThingCell.state(words.lot(stock)));
    }

    @GetMapping("/supply-points/{id}/edit")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor, points.find(id)));
    }

    @PostMapping("/supply-points/{id}/edit")
    ModelAndView change(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var known = points.find(id);
        return steps.take(
                form(actor, known),
                sent,
                typed -> typed,
                (request, typed) -> placed(typed, at -> points.change(actor, read(id, known.unit(), typed, at))));
    }

    @GetMapping("/supply-points/{id}/agreement")
    ModelAndView agreement(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(agreementForm(points.find(id)));
    }

    @PostMapping("/supply-points/{id}/agreement")
    ModelAndView bind(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                agreementForm(points.find(id)),
                sent,
                typed -> typed.idIfAny("agreement"),
                (request, agreement) -> promises.bind(actor, id, agreement.orElse(null)));
    }

    private StepForm agreementForm(Point point) {
        var back = "/supply-points/" + point.id();
        var offered = new LinkedHashMap<String, String>();
        promises.offered(point)
                .forEach(one -> offered.put(one.getId().toString(), one.terms().title() + " · " + one.otherName()));
        var known = promises.agreement(point.id()).map(UUID::toString).orElse("");
        return StepForm.of(
                new FormPages.Form(
                        "supplypoint.agreement",
                        "supplypoint.form",
                        point.name(),
                        words.say("supplypoint.agreement.hint"),
                        back + "/agreement",
                        back),
                List.of(FormField.select("agreement", offered, known).optional()));
    }

    @GetMapping("/supply-points/{id}/closing")
    ModelAndView closing(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(closingForm(points.find(id)));
    }

    @PostMapping("/supply-points/{id}/closing")
    ModelAndView close(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                closingForm(points.find(id)), sent, typed -> id, (request, point) -> points.close(actor, point));
    }

    private StepForm closingForm(Point point) {
        var back = "/supply-points/" + point.id();
        return StepForm.of(
                new FormPages.Form(
                        "supplypoint.closing",
                        "supplypoint.form",
                        point.name(),
                        words.say("supplypoint.closing.hint"),
                        back + "/closing",
                        back),
                List.of());
    }
}
