package org.youbei.web.dutyroster;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.account.AccountFilter;
import org.youbei.account.AccountList;
import org.youbei.duty.DutyRefusal;
import org.youbei.duty.station.DutyPerson;
import org.youbei.duty.station.Pattern;
import org.youbei.duty.station.Station;
import org.youbei.duty.station.Stations;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** The stations, the patterns of their turns and who can be on duty there. */
@Controller
@RequestMapping("/duty-stations")
class DutyStationController {
    private static final String LIST = "/duty-stations";
    private static final String LABELS = "duty.form";

    private final Stations stations;
    private final AccountList accounts;
    private final UnitPicker units;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;

    DutyStationController(
            Stations stations, AccountList accounts, UnitPicker units, StepPages steps, Words words, Clock clock) {
        this.stations = stations;
        this.accounts = accounts;
        this.units = units;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var heads = List.of(
                words.say("duty.form.name"),
                words.say("duty.form.unit"),
                words.say("duty.form.phone"),
                words.say("duty.station.rules"));
        var rows = stations.all().stream()
                .map(one -> List.of(
                        ThingCell.link(one.name(), LIST + "/" + one.id()),
                        ThingCell.of(units.name(one.unit())),
                        ThingCell.of(one.phone()),
                        ThingCell.of(rules(one))))
                .toList();
        var acts = actor.works()
                ? List.of(new ThingLink(LIST + "/new", words.say("duty.station.new"), true))
                : List.<ThingLink>of();
        var table = ThingPart.table(words.say("duty.station.list"), heads, rows, words.say("duty.station.none"));
        return TablePage.of(words.say("duty.station.list"), words.say("duty.station.list.sub"), acts, table)
                .show(model);
    }

    private String rules(Station station) {
        return words.say(
                station.wholeDay() ? "duty.station.rules.whole" : "duty.station.rules.slots",
                station.leaders(),
                station.staff(),
                station.restHours());
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor));
    }

    @PostMapping
    ModelAndView enter(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor),
                sent,
                typed -> typed,
                (id, typed) -> typed.unit("unit")
                        .map(unit -> stations.enter(
                                actor,
                                new Station(
                                        id,
                                        unit,
                                        typed.text("name"),
                                        typed.text("phone"),
                                        typed.number("leaders"),
                                        typed.number("staff"),
                                        typed.number("restHours"),
                                        typed.flag("wholeDay"),
                                        typed.text("basis"))))
                        .orElseGet(() -> Outcome.refused(DutyRefusal.UNIT.at("unit"))),
                id -> LIST + "/" + id);
    }

    private StepForm form(Actor actor) {
        var offered = units.choices(actor, unit -> unit.level().compareTo(JurisdictionLevel.COMMUNITY) <= 0);
        var only = offered.size() == 1 ? offered.keySet().iterator().next() : "";
        var page = new FormPages.Form("duty.station.new", LABELS, "", words.say("duty.station.new.hint"), LIST, LIST);
        return StepForm.of(
                page,
                List.of(
                        FormField.select("unit", offered, only),
                        FormField.text("name", 80),
                        FormField.text("phone", 30).with("narrow", true).with("inputmode", "tel"),
                        FormField.number("leaders", 1).initial("1"),
                        FormField.number("staff", 1).initial("2"),
                        FormField.number("restHours", 2).initial("24").hint(words.say("duty.form.restHours.hint")),
                        FormField.check("wholeDay").initial("true"),
                        FormField.text("basis", 300).optional().hint(words.say("duty.form.basis.hint"))));
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var station = stations.find(id);
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("duty.form.phone"), station.phone());
        facts.put(words.say("duty.station.rules"), rules(station));
        facts.put(words.say("duty.form.basis"), station.basis().isEmpty() ? Words.NONE : station.basis());
        var path = LIST + "/" + id;
        var acts = actor.works()
                ? List.of(
                        new ThingLink("/duty-rosters/new", words.say("duty.roster.new"), true),
                        ThingLink.of(path + "/patterns", words.say("duty.pattern.new")),
                        ThingLink.of(path + "/people", words.say("duty.person.new")))
                : List.<ThingLink>of();
        model.addAttribute(
                "thing",
                new ThingPage(
                        station.name(),
                        new State(State.Kind.OPEN, words.say("duty.station.kind")),
                        units.name(station.unit()),
                        List.of(new Crumb(words.say("duty.station.list"), LIST)),
                        List.of(),
                        acts,
                        List.of(
                                ThingPart.facts(words.say("duty.station.facts"), facts),
                                patterns(id),
                                people(actor, id)),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    private ThingPart patterns(UUID station) {
        var rows = stations.patterns(station).stream()
                .map(one -> List.of(
                        ThingCell.of(one.name()),
                        ThingCell.of(words.of("duty.days.", one.days())),
                        ThingCell.of(
                                LocalTime.ofSecondOfDay(one.startsAt() * 60L).toString()),
                        ThingCell.of(words.say("duty.hours", hours(one.minutes())))))
                .toList();
        return ThingPart.table(
                words.say("duty.patterns"),
                List.of(
                        words.say("duty.form.name"),
                        words.say("duty.form.days"),
                        words.say("duty.form.startsAt"),
                        words.say("duty.form.length")),
                rows,
                words.say("duty.patterns.none"));
    }

    static String hours(long minutes) {
        return minutes % 60 == 0 ? Long.toString(minutes / 60) : "%.1f".formatted(minutes / 60.0);
    }

    private ThingPart people(Actor actor, UUID station) {
        var rows = stations.people(station).stream()
                .map(one -> List.of(
                        actor.works() && one.isThere()
                                ? ThingCell.link(one.name(), LIST + "/people/" + one.id())
                                : ThingCell.of(one.name()),
                        ThingCell.of(one.post()),
                        ThingCell.of(words.say(one.leads() ? "duty.role.LEADER" : "duty.role.STAFF")),
                        ThingCell.of(one.phoneShown()),
                        tested(one)))
                .toList();
        return ThingPart.table(
                words.say("duty.people"),
                List.of(
                        words.say("duty.form.person"),
                        words.say("duty.form.post"),
                        words.say("duty.form.role"),
                        words.say("duty.form.phone"),
                        words.say("duty.person.tested")),
                rows,
                words.say("duty.people.none"));
    }

    private ThingCell tested(DutyPerson person) {
        if (!person.isThere()) {
            return ThingCell.state(new State(State.Kind.ENDED, words.say("duty.person.left")));
        }
        return person.phoneTestedOn() == null
                ? ThingCell.state(new State(State.Kind.LATE, words.say("duty.person.untested")))
                : ThingCell.of(person.phoneTestedOn().toString());
    }

    @GetMapping("/{id}/patterns")
    ModelAndView pattern(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(patternForm(stations.find(id)));
    }

    @PostMapping("/{id}/patterns")
    ModelAndView addPattern(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                patternForm(stations.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> stations.addPattern(
                        actor,
                        id,
                        new Pattern(
                                request,
                                typed.text("name"),
                                typed.choice("days", Pattern.Days.class),
                                minuteOfDay(typed.words("startsAt")),
                                typed.number("length") * 60)));
    }

    private static int minuteOfDay(String text) {
        try {
            return LocalTime.parse(text).toSecondOfDay() / 60;
        } catch (DateTimeException e) {
            return -1; // out of the range that the station takes
        }
    }

    private StepForm patternForm(Station station) {
        var back = LIST + "/" + station.id();
        var page = new FormPages.Form(
                "duty.pattern.new",
                LABELS,
                station.name(),
                words.say("duty.pattern.new.hint"),
                back + "/patterns",
                back);
        return StepForm.of(
                page,
                List.of(
                        FormField.text("name", 40),
                        FormField.select("days", words.choices("duty.days.", Pattern.Days.values()), "EVERY"),
                        FormField.text("startsAt", 5).with("narrow", true).initial("09:00"),
                        FormField.number("length", 2).initial("24")));
    }

    @GetMapping("/{id}/people")
    ModelAndView person(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(personForm(actor, stations.find(id)));
    }

    @PostMapping("/{id}/people")
    ModelAndView addPerson(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                personForm(actor, stations.find(id)),
                sent,
                typed -> new Said(said(typed, id), typed.text("phone")),
                (request, said) -> stations.addPerson(actor, withId(request, said.person()), said.phone()));
    }

    private record Said(DutyPerson person, String phone) {}

    private DutyPerson said(Typed typed, UUID station) {
        return new DutyPerson(
                station,
                station,
                typed.idIfAny("account").orElse(null),
                typed.text("person"),
                typed.text("post"),
                typed.flag("leads"),
                "",
                typed.flag("tested") ? ChinaTime.today(clock) : null,
                "",
                null);
    }

    private static DutyPerson withId(UUID id, DutyPerson said) {
        return new DutyPerson(
                id,
                said.station(),
                said.account(),
                said.name(),
                said.post(),
                said.leads(),
                "",
                said.phoneTestedOn(),
                "",
                null);
    }

    private Map<String, String> accounts(@Nullable String sought) {
        var known = new LinkedHashMap<String, String>();
        accounts.first(new AccountFilter(sought, null, null, null), FormField.SHOWN)
                .forEach(row -> known.put(row.id().toString(), row.name() + " · " + row.unitName()));
        return known;
    }

    private StepForm personForm(Actor actor, Station station) {
        var back = LIST + "/" + station.id();
        var nobody = Map.of("", words.say("duty.form.account.none"));
        var page = new FormPages.Form(
                "duty.person.new", LABELS, station.name(), words.say("duty.person.new.hint"), back + "/people", back);
        return StepForm.of(
                page,
                List.of(
                        FormField.text("person", 80),
                        FormField.text("post", 80),
                        FormField.check("leads"),
                        FormField.text("phone", 30).with("narrow", true).with("inputmode", "tel"),
                        FormField.check("tested"),
                        FormField.chosen("account", nobody, this::accounts, "")
                                .optional()
                                .with("blank", false)));
    }

    @GetMapping("/people/{person}")
    ModelAndView change(Actor actor, @PathVariable UUID person) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(changeForm(stations.person(person)));
    }

    @PostMapping("/people/{person}")
    ModelAndView changed(Actor actor, @PathVariable UUID person, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var form = changeForm(stations.person(person));
        return steps.lead(
                form,
                sent,
                typed -> typed,
                (request, typed) -> switch (typed.choice("what", What.class)) {
                    case TESTED ->
                        stations.tested(actor, person).then(id -> Outcome.done(Flash.done("duty.person.tested.done")));
                    case LEFT ->
                        stations.left(actor, person).then(id -> Outcome.done(Flash.done("duty.person.left.done")));
                    case OFF -> off(actor, person, typed.words("offDays"));
                    case PHONE ->
                        stations.phone(actor, person, typed.text("reason"))
                                .then(number -> Outcome.done(Flash.note("duty.person.phone.shown", number)));
                },
                said -> new StepPages.Next(form.after(), said));
    }

    private Outcome<Flash> off(Actor actor, UUID person, String text) {
        var days = new TreeSet<LocalDate>();
        try {
            Arrays.stream(text.split("[ ,，、]"))
                    .filter(one -> !one.isEmpty())
                    .map(LocalDate::parse)
                    .forEach(days::add);
        } catch (DateTimeException e) {
            return Outcome.refused(DutyRefusal.TIME.at("offDays"));
        }
        return stations.off(actor, person, days).then(id -> Outcome.done(Flash.done("duty.person.off.done")));
    }

    private enum What {
        TESTED,
        OFF,
        PHONE,
        LEFT
    }

    private StepForm changeForm(DutyPerson person) {
        var back = LIST + "/" + person.station();
        var page = new FormPages.Form(
                "duty.person.change",
                LABELS,
                person.name() + " · " + person.post(),
                words.say("duty.person.change.hint"),
                LIST + "/people/" + person.id(),
                back);
        Map<String, String> what = words.choices("duty.person.what.", What.values());
        return StepForm.of(
                page,
                List.of(
                        FormField.select("what", what, "TESTED"),
                        FormField.text("offDays", 300)
                                .optional()
                                .initial(person.offDays())
                                .hint(words.say("duty.form.offDays.hint")),
                        FormField.text("reason", 200).optional().hint(words.say("duty.form.reason.hint"))));
    }
}
