package org.youbei.web.relief;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentRefusal;
import org.youbei.incident.Incidents;
import org.youbei.incident.relief.Relief;
import org.youbei.incident.relief.ReliefLine;
import org.youbei.incident.relief.ReliefRound;
import org.youbei.incident.relief.ReliefStore;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.supply.stock.Quality;
import org.youbei.supply.stock.StockFilter;
import org.youbei.supply.stock.StockList;
import org.youbei.supply.stock.StockRow;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Relief goods: what is handed out by which standard, household by household, and the list of signatures. */
@Controller
@RequestMapping("/relief")
class ReliefController {
    private static final String LIST = "/relief";
    private static final String LABELS = "relief.form";
    private static final int MOST_STORES = 300;

    private final Relief relief;
    private final Incidents incidents;
    private final StockList stock;
    private final UnitPicker units;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;

    ReliefController(
            Relief relief,
            Incidents incidents,
            StockList stock,
            UnitPicker units,
            StepPages steps,
            Words words,
            Clock clock) {
        this.relief = relief;
        this.incidents = incidents;
        this.stock = stock;
        this.units = units;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var all = relief.all();
        var acts = actor.works()
                ? List.of(new ThingLink(LIST + "/new", words.say("relief.new"), true))
                : List.<ThingLink>of();
        return TablePage.of(
                        words.say("relief.list"),
                        words.say("relief.list.sub"),
                        acts,
                        table(
                                "relief.open",
                                all.stream().filter(ReliefRound::isOpen).toList()),
                        table(
                                "relief.closed",
                                all.stream().filter(one -> !one.isOpen()).toList()))
                .show(model);
    }

    private ThingPart table(String title, List<ReliefRound> rows) {
        return ThingPart.table(
                words.say(title),
                heads("title", "unit", "item", "standard", "handed", "left", "households"),
                rows.stream()
                        .map(one -> List.of(
                                ThingCell.link(one.title(), LIST + "/" + one.id()),
                                ThingCell.of(units.name(one.unit())),
                                ThingCell.of(one.item()),
                                ThingCell.of(standard(one)),
                                ThingCell.of(quantity(one.handed(), one)),
                                ThingCell.of(quantity(one.left(), one)),
                                ThingCell.of(words.say("relief.households", one.households(), one.people()))))
                        .toList(),
                words.say(title + ".none"));
    }

    private List<String> heads(String... names) {
        return List.of(names).stream()
                .map(name -> words.say("relief.head." + name))
                .toList();
    }

    private String standard(ReliefRound one) {
        return words.say("relief.per-person", plain(one.perPerson()), one.measure());
    }

    private static String quantity(BigDecimal number, ReliefRound one) {
        return plain(number) + " " + one.measure();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor));
    }

    @PostMapping
    ModelAndView open(Actor actor, Sent sent) {
        record Said(
                Optional<JurisdictionCode> unit,
                @Nullable UUID incident,
                Relief.Words words,
                @Nullable ReliefStore store) {}
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor),
                sent,
                typed -> new Said(
                        typed.unit("unit"), known(typed.idIfAny("incident")), said(typed), store(typed.text("store"))),
                (id, said) -> said.unit()
                        .map(unit -> relief.open(actor, id, unit, said.incident(), said.words(), said.store()))
                        .orElseGet(() -> Outcome.refused(IncidentRefusal.MISSING.at("unit"))),
                id -> LIST + "/" + id);
    }

    private static Relief.Words said(Typed typed) {
        return new Relief.Words(
                typed.words("title"),
                typed.words("item"),
                typed.words("measure"),
                typed.decimal("perPerson", 2),
                typed.decimal("total", 2),
                typed.text("basis"),
                typed.words("source"));
    }

    /** The chosen incident, if the reader sees it. */
    private @Nullable UUID known(Optional<UUID> chosen) {
        return incidents.all().stream()
                .map(Incident::id)
                .filter(id -> chosen.filter(id::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** What lies sound in the stores of the reader's unit and below: item, store, how much may go. */
    private Map<String, String> stores(Actor actor) {
        var free = new LinkedHashMap<String, BigDecimal>();
        var names = new LinkedHashMap<String, StockRow>();
        var today = ChinaTime.today(clock);
        for (var row : stock.first(actor.scope(), StockFilter.HELD, MOST_STORES)) {
            var lot = row.stock();
            if (lot.quality() == Quality.OK && !row.isExpired(today)) {
                var key = lot.point() + ":" + lot.item();
                free.merge(key, lot.free(), BigDecimal::add);
                names.putIfAbsent(key, row);
            }
        }
        var offered = new LinkedHashMap<String, String>();
        names.forEach((key, row) -> offered.put(
                key,
                words.say(
                        "relief.store",
                        row.stock().itemName(),
                        row.pointName(),
                        plain(free.getOrDefault(key, BigDecimal.ZERO)),
                        row.stock().measure())));
        return offered;
    }

    private static @Nullable ReliefStore store(String chosen) {
        var parts = chosen.split(":", 2);
        if (parts.length < 2) {
            return null;
        }
        try {
            return new ReliefStore(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException e) {
            // Nothing that was offered: the goods then need a name, which is refused beside its field.
            return null;
        }
    }

    private StepForm form(Actor actor) {
        var about = new LinkedHashMap<String, String>();
        incidents.all().stream()
                .filter(one -> !one.exercise())
                .forEach(one -> about.put(one.id().toString(), words.moment(one.happenedAt()) + " " + one.title()));
        var offered = units.choices(actor, unit -> unit.level().compareTo(JurisdictionLevel.COMMUNITY) <= 0);
        var own = actor.scope().unit().map(JurisdictionCode::value).orElse("");
        var fields = new ArrayList<FormField>();
        fields.add(FormField.select("unit", offered, own));
        if (!about.isEmpty()) {
            fields.add(FormField.select("incident", about, "").optional());
        }
        fields.add(FormField.text("title", 200));
        var stores = stores(actor);
        if (!stores.isEmpty()) {
            fields.add(FormField.select("store", stores, "").optional().hint(words.say("relief.form.store.hint")));
        }
        fields.add(FormField.text("item", 100).optional().hint(words.say("relief.form.item.hint")));
        fields.add(FormField.text("measure", 20).with("narrow", true).optional());
        fields.add(FormField.number("perPerson", 11));
        fields.add(FormField.number("total", 13));
        fields.add(FormField.text("basis", 300).optional().hint(words.say("relief.form.basis.hint")));
        fields.add(FormField.text("source", 300).optional().hint(words.say("relief.form.source.hint")));
        var page = new FormPages.Form("relief.new", LABELS, "", words.say("relief.new.hint"), LIST, LIST);
        return StepForm.of(page, fields);
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var round = relief.find(id);
        var store = round.store();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("relief.head.item"), round.item());
        facts.put(words.say("relief.head.standard"), standard(round));
        facts.put(words.say("relief.head.total"), quantity(round.total(), round));
        facts.put(words.say("relief.head.handed"), quantity(round.handed(), round));
        facts.put(words.say("relief.head.left"), quantity(round.left(), round));
        facts.put(
                words.say("relief.head.households"),
                words.say("relief.households", round.households(), round.people()));
        facts.put(words.say("relief.form.source"), round.source());
        facts.put(words.say("relief.form.basis"), round.basis().isEmpty() ? Words.NONE : round.basis());
        var acts = new ArrayList<ThingLink>();
        var path = LIST + "/" + id;
        if (actor.works()) {
            if (round.isOpen()) {
                acts.add(new ThingLink(path + "/line", words.say("relief.line"), true));
                acts.add(ThingLink.of(path + "/closing", words.say("relief.closing")));
            }
            acts.add(ThingLink.of(path + "/names", words.say("relief.names")));
        }
        var state = round.isOpen()
                ? new State(State.Kind.OPEN, words.say("relief.state.open"))
                : new State(State.Kind.DONE, words.say("relief.state.closed"));
        model.addAttribute(
                "thing",
                new ThingPage(
                        round.title(),
                        state,
                        units.name(round.unit()),
                        List.of(new Crumb(words.say("relief.list"), LIST)),
                        store == null
                                ? List.of()
                                : List.of(ThingLink.of("/stock?point=" + store.point(), words.say("relief.ledger"))),
                        acts,
                        List.of(lines(round, relief.lines(id))),
                        List.of(ThingPart.facts(words.say("relief.facts"), facts)),
                        List.of()));
        return "thing/show";
    }

    private ThingPart lines(ReliefRound round, List<ReliefLine> lines) {
        var number = new int[1];
        return ThingPart.table(
                words.say("relief.signatures"),
                heads("number", "name", "people", "quantity", "signed", "at", "reason"),
                lines.stream()
                        .map(one -> List.of(
                                ThingCell.of(Integer.toString(++number[0])),
                                ThingCell.of(one.name()),
                                ThingCell.of(Integer.toString(one.people())),
                                ThingCell.of(quantity(one.quantity(), round)),
                                ThingCell.of(words.of("relief.signed.", one.signed())),
                                ThingCell.of(words.moment(one.handedAt())),
                                ThingCell.of(one.reason().isEmpty() ? Words.NONE : one.reason())))
                        .toList(),
                words.say("relief.signatures.none"));
    }

    @GetMapping("/{id}/line")
    ModelAndView handing(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(lineForm(relief.find(id)));
    }

    @PostMapping("/{id}/line")
    ModelAndView hand(Actor actor, @PathVariable UUID id, Sent sent) {
        record Said(String name, int people, @Nullable BigDecimal quantity, String reason, ReliefLine.Signed signed) {}
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                lineForm(relief.find(id)),
                sent,
                typed -> new Said(
                        typed.words("name"),
                        typed.number("people"),
                        typed.decimalIfAny("quantity", 2).orElse(null),
                        typed.text("reason"),
                        typed.choice("signed", ReliefLine.Signed.class)),
                (request, said) -> relief.hand(
                        actor, request, id, said.name(), said.people(), said.quantity(), said.reason(), said.signed()));
    }

    private StepForm lineForm(ReliefRound round) {
        var fields = List.of(
                FormField.text("name", 60),
                FormField.number("people", 2),
                FormField.number("quantity", 13)
                        .optional()
                        .hint(words.say("relief.form.quantity.hint", standard(round), quantity(round.left(), round))),
                FormField.text("reason", 300).optional().hint(words.say("relief.form.reason.hint")),
                FormField.select("signed", words.choices("relief.signed.", ReliefLine.Signed.values()), "SIGNED"));
        return StepForm.of(page(round, "relief.line", "/line"), fields);
    }

    @GetMapping("/{id}/names")
    ModelAndView asking(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(namesForm(relief.find(id)));
    }

    /** Full names on the page that answers and nowhere else, with a column to sign in. */
    @PostMapping("/{id}/names")
    ModelAndView names(Actor actor, @PathVariable UUID id, Sent sent, Model model) {
        InspectionAnswers.demandWorker(actor);
        var round = relief.find(id);
        var form = namesForm(round);
        var typed = new Typed(form.fields(), sent.texts());
        return switch (relief.names(actor, id, typed.text("reason"))) {
            case Outcome.Done<List<ReliefLine>>(var lines) -> {
                TablePage.of(
                                words.say("relief.names.title", round.title()),
                                words.say("relief.names.sub", units.name(round.unit()), round.item(), standard(round)),
                                List.of(ThingLink.of(LIST + "/" + id, words.say("relief.back"))),
                                lines(round, lines))
                        .show(model);
                yield new ModelAndView("thing/table", model.asMap());
            }
            case Outcome.Refused<List<ReliefLine>>(var refusals) ->
                steps.take(form, sent, again -> again, (request, again) -> Outcome.<UUID>refused(refusals));
        };
    }

    private StepForm namesForm(ReliefRound round) {
        return StepForm.of(page(round, "relief.names", "/names"), List.of(FormField.text("reason", 300)));
    }

    @GetMapping("/{id}/closing")
    ModelAndView closing(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(StepForm.of(page(relief.find(id), "relief.closing", "/closing"), List.of()));
    }

    @PostMapping("/{id}/closing")
    ModelAndView close(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                StepForm.of(page(relief.find(id), "relief.closing", "/closing"), List.of()),
                sent,
                typed -> typed,
                (request, typed) -> relief.close(actor, id));
    }

    private FormPages.Form page(ReliefRound round, String key, String path) {
        var back = LIST + "/" + round.id();
        return new FormPages.Form(key, LABELS, round.title(), words.say(key + ".hint"), back + path, back);
    }
}
