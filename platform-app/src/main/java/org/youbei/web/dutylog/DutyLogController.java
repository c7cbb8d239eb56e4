package org.youbei.web.dutylog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
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
import org.youbei.duty.DutyRefusal;
import org.youbei.duty.log.LogBook;
import org.youbei.duty.log.LogEntry;
import org.youbei.duty.log.LogFilter;
import org.youbei.duty.log.LogList;
import org.youbei.duty.log.Writing;
import org.youbei.duty.station.Station;
import org.youbei.duty.station.Stations;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
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
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** The log of the duty room: calls, instructions, checks of presence, and what is still to be done. */
@Controller
class DutyLogController {
    private static final String LIST = "/duty-log";
    private static final String LABELS = "dutylog.form";

    private final LogBook log;
    private final Stations stations;
    private final UnitPicker units;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;
    private final Ledger<LogFilter, LogEntry> ledger;

    DutyLogController(
            LogBook log,
            LogList list,
            Stations stations,
            UnitPicker units,
            StepPages steps,
            Words words,
            MessageSource messages,
            Clock clock) {
        this.log = log;
        this.stations = stations;
        this.units = units;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
        ledger = Ledger.of(
                messages,
                "dutylog",
                LIST,
                list,
                Column.<LogEntry>moment("dutylog.form.happenedAt", LogEntry::happenedAt)
                        .sorted("at"),
                Column.<LogEntry>link("dutylog.form.matter", row -> LIST + "/" + row.id(), LogEntry::matter)
                        .under(row -> words.of("dutylog.kind.", row.kind())
                                + (row.place().isEmpty() ? "" : " · " + row.place())),
                Column.<LogEntry>text("dutylog.caller", row -> row.otherUnit() + " " + row.caller() + " " + row.phone())
                        .wide(),
                Column.text("dutylog.station", LogEntry::stationName).wide(),
                Column.text("dutylog.name", LogEntry::name).wide(),
                Column.state("dutylog.state", this::state));
    }

    private State state(LogEntry entry) {
        if (!entry.followUp()) {
            return new State(State.Kind.DONE, words.say("dutylog.state.written"));
        }
        return entry.isOpen()
                ? new State(State.Kind.SOON, words.say("dutylog.state.open"))
                : new State(State.Kind.DONE, words.say("dutylog.state.answered"));
    }

    @GetMapping(LIST)
    String index(
            Actor actor,
            @ModelAttribute LogFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("handover.list", "/handovers")
                .same("dutylog.export", LIST + ".xlsx")
                .primary(actor.works(), "dutylog.new", LIST + "/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .chips("kind", LogEntry.Kind.values(), "dutylog.kind.")
                .find("q", "dutylog.find")
                .begin(actor.works(), "dutylog.new", LIST + "/new")
                .show(model);
    }

    @GetMapping(LIST + ".xlsx")
    void xlsx(Actor actor, @ModelAttribute LogFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping(LIST + "/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form());
    }

    @PostMapping(LIST)
    ModelAndView write(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(),
                sent,
                typed -> new Said(typed.idIfAny("station").orElse(null), read(typed)),
                (id, said) -> said.station() == null
                        ? Outcome.refused(DutyRefusal.MISSING.at("station"))
                        : log.write(actor, id, said.station(), said.writing()),
                id -> LIST + "/" + id);
    }

    private record Said(@Nullable UUID station, Writing writing) {}

    private static Writing read(Typed typed) {
        return new Writing(
                typed.choice("kind", LogEntry.Kind.class),
                typed.moment("happenedAt"),
                typed.text("matter"),
                typed.text("place"),
                typed.text("otherUnit"),
                typed.text("caller"),
                typed.text("phone"),
                typed.text("danger"),
                typed.text("action"),
                typed.text("asked"),
                typed.flag("followUp"),
                null);
    }

    private StepForm form() {
        var offered = new LinkedHashMap<String, String>();
        var all = stations.all();
        all.forEach(one -> offered.put(one.id().toString(), units.name(one.unit()) + " · " + one.name()));
        var page = new FormPages.Form("dutylog.new", LABELS, "", words.say("dutylog.new.hint"), LIST, LIST);
        return StepForm.of(
                page,
                List.of(
                        FormField.select("station", offered, all.size() == 1 ? first(all) : ""),
                        FormField.select("kind", words.choices("dutylog.kind.", LogEntry.Kind.values()), "CALL_IN"),
                        FormField.moment("happenedAt", clock.instant()),
                        FormField.area("matter", 1_000).with("rows", 3),
                        FormField.text("place", 200).optional().hint(words.say("dutylog.form.call.hint")),
                        FormField.text("caller", 40).optional().hint(words.say("dutylog.form.call.hint")),
                        FormField.text("phone", 30)
                                .optional()
                                .with("narrow", true)
                                .with("inputmode", "tel"),
                        FormField.text("otherUnit", 120).optional(),
                        FormField.text("danger", 500).optional(),
                        FormField.text("action", 500).optional(),
                        FormField.text("asked", 500).optional(),
                        FormField.check("followUp")));
    }

    private static String first(List<Station> all) {
        return all.getFirst().id().toString();
    }

    @GetMapping(LIST + "/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var entry = log.find(id);
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("dutylog.form.happenedAt"), words.moment(entry.happenedAt()));
        put(facts, "place", entry.place());
        put(facts, "caller", (entry.caller() + " " + entry.phone()).strip());
        put(facts, "otherUnit", entry.otherUnit());
        put(facts, "danger", entry.danger());
        put(facts, "action", entry.action());
        put(facts, "asked", entry.asked());
        facts.put(words.say("dutylog.name"), entry.name() + " " + words.moment(entry.writtenAt()));
        var path = LIST + "/" + id;
        var acts = new ArrayList<ThingLink>();
        if (actor.works()) {
            acts.add(new ThingLink(path + "/answer", words.say("dutylog.answer"), entry.isOpen()));
            if (!entry.caller().isEmpty()) {
                acts.add(ThingLink.of(path + "/caller", words.say("dutylog.reveal")));
            }
        }
        model.addAttribute(
                "thing",
                new ThingPage(
                        entry.matter(),
                        state(entry),
                        words.of("dutylog.kind.", entry.kind()) + " · " + entry.stationName(),
                        List.of(new Crumb(words.say("dutylog.list"), LIST)),
                        List.of(),
                        acts,
                        List.of(ThingPart.facts(words.say("dutylog.facts"), facts)),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    private void put(LinkedHashMap<String, String> facts, String field, String text) {
        if (!text.isEmpty()) {
            facts.put(words.say(LABELS + "." + field), text);
        }
    }

    @GetMapping(LIST + "/{id}/answer")
    ModelAndView answering(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(answerForm(log.find(id)));
    }

    @PostMapping(LIST + "/{id}/answer")
    ModelAndView answer(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var entry = log.find(id);
        return steps.take(
                answerForm(entry),
                sent,
                typed -> typed.text("matter"),
                (request, matter) ->
                        log.write(actor, request, entry.station(), Writing.answer(clock.instant(), matter, id)));
    }

    private StepForm answerForm(LogEntry entry) {
        var back = LIST + "/" + entry.id();
        var page = new FormPages.Form(
                "dutylog.answer", LABELS, entry.matter(), words.say("dutylog.answer.hint"), back + "/answer", back);
        return StepForm.of(page, List.of(FormField.area("matter", 1_000).with("rows", 3)));
    }

    @GetMapping(LIST + "/{id}/caller")
    ModelAndView revealing(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(callerForm(log.find(id)));
    }

    /** Shows name and number once, on the page that comes next. */
    @PostMapping(LIST + "/{id}/caller")
    ModelAndView reveal(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.lead(
                callerForm(log.find(id)),
                sent,
                typed -> typed.text("reason"),
                (request, reason) -> log.caller(actor, id, reason),
                caller -> new StepPages.Next(LIST + "/" + id, Flash.note("dutylog.reveal.shown", caller)));
    }

    private StepForm callerForm(LogEntry entry) {
        var back = LIST + "/" + entry.id();
        var page = new FormPages.Form(
                "dutylog.reveal", LABELS, entry.matter(), words.say("dutylog.reveal.hint"), back + "/caller", back);
        return StepForm.of(page, List.of(FormField.text("reason", 200)));
    }
}
