package org.youbei.web.dutyroster;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.duty.DutyRefusal;
import org.youbei.duty.DutyWatch;
import org.youbei.duty.OnDutyNow;
import org.youbei.duty.Roster;
import org.youbei.duty.Rosters;
import org.youbei.duty.Slot;
import org.youbei.duty.Swap;
import org.youbei.duty.station.DutyPerson;
import org.youbei.duty.station.Station;
import org.youbei.duty.station.Stations;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.export.TableFile;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** The rosters: who is there now, what is not covered, each month's roster from its draft to its publication, the swaps. */
@Controller
@RequestMapping("/duty-rosters")
class DutyRosterController {
    private static final String LIST = "/duty-rosters";
    private static final String LABELS = "duty.form";
    private static final int DAYS_AHEAD = 30;

    private final Rosters rosters;
    private final DutyWatch watch;
    private final Stations stations;
    private final RosterViews views;
    private final RosterCalendar calendars;
    private final UnitPicker units;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;

    DutyRosterController(
            Rosters rosters,
            DutyWatch watch,
            Stations stations,
            RosterViews views,
            RosterCalendar calendars,
            UnitPicker units,
            StepPages steps,
            Words words,
            Clock clock) {
        this.rosters = rosters;
        this.watch = watch;
        this.stations = stations;
        this.views = views;
        this.calendars = calendars;
        this.units = units;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var names = stations.all().stream().collect(Collectors.toMap(Station::id, Station::name));
        var rows = rosters.all().stream()
                .map(one -> List.of(
                        ThingCell.link(
                                words.say(
                                        "duty.roster.title",
                                        names.getOrDefault(one.station(), ""),
                                        one.month().toString()),
                                LIST + "/" + one.id()),
                        ThingCell.of(units.name(one.unit())),
                        ThingCell.state(views.state(one.state())),
                        ThingCell.of(words.moment(one.publishedAt()))))
                .toList();
        var heads = List.of(
                words.say("duty.roster"),
                words.say("duty.form.unit"),
                words.say("duty.roster.state"),
                words.say("duty.roster.published"));
        var acts = new ArrayList<ThingLink>();
        acts.add(ThingLink.of("/duty-stations", words.say("duty.station.list")));
        if (actor.works()) {
            acts.add(new ThingLink(LIST + "/new", words.say("duty.roster.new"), true));
        }
        return TablePage.of(
                        words.say("duty.roster.list"),
                        words.say("duty.roster.list.sub"),
                        acts,
                        now(),
                        uncovered(),
                        ThingPart.table(words.say("duty.roster.rows"), heads, rows, words.say("duty.roster.none")))
                .show(model);
    }

    private ThingPart now() {
        var rows = watch.at(clock.instant()).stream().map(this::now).toList();
        return ThingPart.table(
                words.say("duty.now"),
                List.of(
                        words.say("duty.form.unit"),
                        words.say("duty.station.kind"),
                        words.say("duty.now.people"),
                        words.say("duty.now.until")),
                rows,
                words.say("duty.now.nobody"));
    }

    private List<ThingCell> now(OnDutyNow one) {
        var people = one.people().stream()
                .map(person -> person.name() + "（" + person.post() + "）" + person.phoneShown())
                .collect(Collectors.joining("\n"));
        return List.of(
                ThingCell.of(units.name(one.station().unit())),
                ThingCell.of(one.station().name() + " " + one.station().phone()),
                ThingCell.of(people),
                ThingCell.of(words.moment(one.until())));
    }

    private ThingPart uncovered() {
        var rows = rosters.uncovered(DAYS_AHEAD).entrySet().stream()
                .map(one -> List.of(
                        ThingCell.of(units.name(one.getKey().unit())),
                        ThingCell.link(
                                one.getKey().name(),
                                "/duty-stations/" + one.getKey().id()),
                        ThingCell.of(
                                one.getValue().stream().map(YearMonth::toString).collect(Collectors.joining("、")))))
                .toList();
        return ThingPart.table(
                words.say("duty.uncovered"),
                List.of(words.say("duty.form.unit"), words.say("duty.station.kind"), words.say("duty.form.month")),
                rows,
                words.say("duty.uncovered.none"));
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(draftForm());
    }

    @PostMapping
    ModelAndView draft(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                draftForm(),
                sent,
                typed -> typed,
                (id, typed) -> typed.idIfAny("station")
                        .map(station -> month(typed.words("month"))
                                .map(month -> rosters.draft(actor, id, station, month))
                                .orElseGet(() -> Outcome.refused(DutyRefusal.MONTH.at("month"))))
                        .orElseGet(() -> Outcome.refused(DutyRefusal.MISSING.at("station"))),
                id -> LIST + "/" + id);
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private StepForm draftForm() {
        var offered = new LinkedHashMap<String, String>();
        stations.all().forEach(one -> offered.put(one.id().toString(), units.name(one.unit()) + " · " + one.name()));
        var months = new LinkedHashMap<String, String>();
        var first = YearMonth.from(ChinaTime.today(clock));
        for (int n = 0; n < 4; n++) {
            months.put(first.plusMonths(n).toString(), first.plusMonths(n).toString());
        }
        var page = new FormPages.Form("duty.roster.new", LABELS, "", words.say("duty.roster.new.hint"), LIST, LIST);
        return StepForm.of(
                page,
                List.of(
                        FormField.select("station", offered, ""),
                        FormField.select("month", months, first.plusMonths(1).toString())));
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var sheet = rosters.sheet(id);
        model.addAttribute(
                "thing", views.of(actor, sheet, units.name(sheet.roster().unit())));
        return "thing/show";
    }

    @GetMapping("/{id}/roster.xlsx")
    void xlsx(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        InspectionAnswers.demandReader(actor);
        var sheet = rosters.sheet(id);
        var head = List.of(
                words.say("duty.form.from"),
                words.say("duty.form.to"),
                words.say("duty.slot"),
                words.say("duty.role.LEADER"),
                words.say("duty.role.STAFF"));
        new TableFile("duty-roster-" + sheet.roster().month(), words.say("duty.roster"), head)
                .xlsx(response, writer -> {
                    for (var slot : sheet.slots()) {
                        var people = watch.of(slot);
                        writer.accept(List.of(
                                words.moment(slot.startsAt()),
                                words.moment(slot.endsAt()),
                                slot.name(),
                                names(people, true),
                                names(people, false)));
                    }
                });
    }

    private static String names(List<DutyPerson> people, boolean leads) {
        return people.stream()
                .filter(person -> person.leads() == leads)
                .map(DutyPerson::name)
                .collect(Collectors.joining("、"));
    }

    @GetMapping("/{id}/roster.ics")
    void ics(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        InspectionAnswers.demandReader(actor);
        var bytes = calendars.of(rosters.sheet(id));
        response.setContentType("text/calendar;charset=" + StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"duty-roster.ics\"");
        response.getOutputStream().write(bytes);
    }

    @GetMapping("/{id}/proposal")
    ModelAndView proposal(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(plain(rosters.find(id), "proposal"));
    }

    @PostMapping("/{id}/proposal")
    ModelAndView propose(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                plain(rosters.find(id), "proposal"),
                sent,
                typed -> typed,
                (request, typed) -> rosters.propose(actor, id));
    }

    @GetMapping("/{id}/publication")
    ModelAndView publication(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        var sheet = rosters.sheet(id);
        return steps.show(plain(sheet.roster(), "publication").barred(sheet.findings(), words));
    }

    @PostMapping("/{id}/publication")
    ModelAndView publish(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                plain(rosters.find(id), "publication"),
                sent,
                typed -> typed,
                (request, typed) -> rosters.publish(actor, id));
    }

    private StepForm plain(Roster roster, String step) {
        var back = LIST + "/" + roster.id();
        var key = "duty.roster." + step;
        return StepForm.of(
                new FormPages.Form(
                        key, LABELS, roster.month().toString(), words.say(key + ".hint"), back + "/" + step, back),
                List.of());
    }

    @GetMapping("/{id}/slots/{slot}")
    ModelAndView seats(Actor actor, @PathVariable UUID id, @PathVariable UUID slot) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(seatForm(rosters.find(id), rosters.slot(slot)));
    }

    @PostMapping("/{id}/slots/{slot}")
    ModelAndView seat(Actor actor, @PathVariable UUID id, @PathVariable UUID slot, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var known = rosters.slot(slot);
        return steps.take(
                seatForm(rosters.find(id), known),
                sent,
                typed -> typed,
                (request, typed) -> seated(actor, id, known, typed));
    }

    /** All seats are left first, so that two people may change places. */
    private Outcome<UUID> seated(Actor actor, UUID id, Slot slot, Typed typed) {
        Outcome<UUID> outcome = Outcome.done(id);
        for (var seat : slot.seats()) {
            outcome = outcome.then(done -> rosters.seat(actor, id, slot.id(), seat.id(), null, false));
        }
        for (var seat : slot.seats()) {
            var person = typed.idIfAny(field(seat)).orElse(null);
            var locked = typed.flag("lock" + field(seat));
            outcome = outcome.then(done -> rosters.seat(actor, id, slot.id(), seat.id(), person, locked));
        }
        return outcome;
    }

    private static String field(Slot.Seat seat) {
        return (seat.role() == Slot.Role.LEADER ? "leader" : "staff") + seat.number();
    }

    private StepForm seatForm(Roster roster, Slot slot) {
        var people = stations.people(roster.station()).stream()
                .filter(DutyPerson::isThere)
                .toList();
        var fields = new ArrayList<FormField>();
        for (var seat : slot.seats()) {
            var choices = new LinkedHashMap<String, String>();
            choices.put("", words.say("duty.seat.empty"));
            people.stream()
                    .filter(person -> person.leads() == (seat.role() == Slot.Role.LEADER))
                    .forEach(person -> choices.put(person.id().toString(), person.name() + " · " + person.post()));
            var person = seat.person();
            fields.add(FormField.select(field(seat), choices, person == null ? "" : person.toString())
                    .optional()
                    .with("blank", false));
            fields.add(FormField.check("lock" + field(seat)).initial(Boolean.toString(seat.locked())));
        }
        var back = LIST + "/" + roster.id();
        var page = new FormPages.Form(
                "duty.seats",
                LABELS,
                RosterViews.slot(slot),
                words.say("duty.seats.hint"),
                back + "/slots/" + slot.id(),
                back);
        return StepForm.of(page, fields);
    }

    @GetMapping("/{id}/slots/{slot}/swap")
    ModelAndView swapping(Actor actor, @PathVariable UUID id, @PathVariable UUID slot) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(swapForm(rosters.find(id), rosters.slot(slot)));
    }

    @PostMapping("/{id}/slots/{slot}/swap")
    ModelAndView swap(Actor actor, @PathVariable UUID id, @PathVariable UUID slot, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                swapForm(rosters.find(id), rosters.slot(slot)),
                sent,
                typed -> typed,
                (request, typed) -> asked(actor, request, slot, typed));
    }

    private Outcome<UUID> asked(Actor actor, UUID request, UUID slot, Typed typed) {
        var from = typed.idIfAny("from");
        var to = typed.idIfAny("to");
        if (from.isEmpty() || to.isEmpty()) {
            return Outcome.refused(DutyRefusal.MISSING.at(from.isEmpty() ? "from" : "to"));
        }
        return watch.ask(
                actor,
                request,
                slot,
                typed.choice("kind", Swap.Kind.class),
                from.get(),
                to.get(),
                typed.text("reason"));
    }

    private StepForm swapForm(Roster roster, Slot slot) {
        var there = choices(watch.of(slot));
        var others = choices(stations.people(roster.station()).stream()
                .filter(DutyPerson::isThere)
                .filter(person -> !there.containsKey(person.id().toString()))
                .toList());
        var back = LIST + "/" + roster.id();
        var page = new FormPages.Form(
                "duty.swap",
                LABELS,
                RosterViews.slot(slot),
                words.say("duty.swap.hint"),
                back + "/slots/" + slot.id() + "/swap",
                back);
        return StepForm.of(
                page,
                List.of(
                        FormField.select("kind", words.choices("duty.swap.kind.", Swap.Kind.values()), "SWAP"),
                        FormField.select("from", there, ""),
                        FormField.select("to", others, ""),
                        FormField.text("reason", 300)));
    }

    private static Map<String, String> choices(List<DutyPerson> people) {
        var choices = new LinkedHashMap<String, String>();
        people.forEach(person -> choices.put(person.id().toString(), person.name() + " · " + person.post()));
        return choices;
    }

    @GetMapping("/{id}/swaps/{swap}")
    ModelAndView deciding(Actor actor, @PathVariable UUID id, @PathVariable UUID swap) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(decisionForm(id, watch.swap(swap)));
    }

    @PostMapping("/{id}/swaps/{swap}")
    ModelAndView decide(Actor actor, @PathVariable UUID id, @PathVariable UUID swap, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                decisionForm(id, watch.swap(swap)),
                sent,
                typed -> typed,
                (request, typed) ->
                        watch.decide(actor, swap, typed.text("decision").equals("YES"), typed.text("remark")));
    }

    private StepForm decisionForm(UUID roster, Swap swap) {
        var back = LIST + "/" + roster;
        var choices = new LinkedHashMap<String, String>();
        choices.put("YES", words.say("duty.swap.yes"));
        choices.put("NO", words.say("duty.swap.no"));
        var page = new FormPages.Form(
                "duty.swap.decision",
                LABELS,
                words.of("duty.swap.kind.", swap.kind()) + "：" + swap.reason(),
                "",
                back + "/swaps/" + swap.id(),
                back);
        return StepForm.of(
                page,
                List.of(
                        FormField.select("decision", choices, "YES"),
                        FormField.text("remark", 300).optional()));
    }
}
