package org.youbei.web.handover;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.duty.DutyRefusal;
import org.youbei.duty.DutyWatch;
import org.youbei.duty.Rosters;
import org.youbei.duty.Slot;
import org.youbei.duty.log.Handover;
import org.youbei.duty.log.Handovers;
import org.youbei.duty.station.DutyPerson;
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
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;

/** Handing a turn on: what is due, who goes signs, who comes signs. */
@Controller
@RequestMapping("/handovers")
class HandoverController {
    private static final String LIST = "/handovers";
    private static final String LABELS = "handover.form";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Handovers handovers;
    private final Rosters rosters;
    private final DutyWatch watch;
    private final Stations stations;
    private final StepPages steps;
    private final Words words;

    HandoverController(
            Handovers handovers, Rosters rosters, DutyWatch watch, Stations stations, StepPages steps, Words words) {
        this.handovers = handovers;
        this.rosters = rosters;
        this.watch = watch;
        this.stations = stations;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var rooms = stations.all().stream().collect(Collectors.toMap(Station::id, Station::name));
        var due = handovers.due().stream()
                .map(slot -> List.of(
                        ThingCell.of(rooms.getOrDefault(slot.station(), Words.NONE)),
                        actor.works()
                                ? ThingCell.link(said(slot), LIST + "/slots/" + slot.id())
                                : ThingCell.of(said(slot))))
                .toList();
        var given = handovers.all().stream()
                .map(one -> List.of(
                        ThingCell.of(one.stationName()),
                        ThingCell.link(one.slotName() + " " + words.moment(one.endsAt()), LIST + "/" + one.id()),
                        ThingCell.of(one.giver() + " " + words.moment(one.givenAt())),
                        ThingCell.of(
                                one.taker() == null ? Words.NONE : one.taker() + " " + words.moment(one.takenAt())),
                        ThingCell.state(state(one))))
                .toList();
        return TablePage.of(
                        words.say("handover.list"),
                        words.say("handover.list.sub"),
                        List.of(ThingLink.of("/duty-rosters", words.say("duty.roster.list"))),
                        ThingPart.table(
                                words.say("handover.due"),
                                List.of(words.say("dutylog.station"), words.say("duty.slot")),
                                due,
                                words.say("handover.due.none")),
                        ThingPart.table(
                                words.say("handover.rows"),
                                List.of(
                                        words.say("dutylog.station"),
                                        words.say("duty.slot"),
                                        words.say("handover.giver"),
                                        words.say("handover.taker"),
                                        words.say("handover.state")),
                                given,
                                words.say("handover.none")))
                .show(model);
    }

    private static String said(Slot slot) {
        return minute(slot.start()) + " – " + minute(slot.end()) + " " + slot.name();
    }

    private static String minute(LocalDateTime at) {
        return MINUTE.format(at);
    }

    private State state(Handover one) {
        return one.isSigned()
                ? new State(State.Kind.DONE, words.say("handover.state.signed"))
                : new State(State.Kind.SOON, words.say("handover.state.given"));
    }

    @GetMapping("/slots/{slot}")
    ModelAndView giving(Actor actor, @PathVariable UUID slot) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(giveForm(rosters.slot(slot)));
    }

    @PostMapping("/slots/{slot}")
    ModelAndView give(Actor actor, @PathVariable UUID slot, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                giveForm(rosters.slot(slot)),
                sent,
                typed -> typed,
                (id, typed) -> typed.idIfAny("giver")
                        .map(giver -> handovers.give(actor, id, slot, giver, typed.text("said")))
                        .orElseGet(() -> Outcome.refused(DutyRefusal.MISSING.at("giver"))),
                id -> LIST + "/" + id);
    }

    private StepForm giveForm(Slot slot) {
        var page = new FormPages.Form(
                "handover.give",
                LABELS,
                said(slot),
                words.say("handover.give.hint"),
                LIST + "/slots/" + slot.id(),
                LIST);
        return StepForm.of(
                page,
                List.of(
                        FormField.select("giver", choices(watch.of(slot)), ""),
                        FormField.area("said", 2_000).with("rows", 5)));
    }

    private static Map<String, String> choices(List<DutyPerson> people) {
        var choices = new LinkedHashMap<String, String>();
        people.forEach(person -> choices.put(person.id().toString(), person.name() + " · " + person.post()));
        return choices;
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var one = handovers.find(id);
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                words.say("duty.slot"),
                words.moment(one.startsAt()) + " – " + words.moment(one.endsAt()) + " " + one.slotName());
        facts.put(words.say("handover.giver"), one.giver() + " " + words.moment(one.givenAt()));
        facts.put(words.say("handover.form.said"), one.said());
        facts.put(
                words.say("handover.items"),
                one.openItems().isEmpty() ? words.say("handover.items.none") : one.openItems());
        if (one.taker() != null) {
            facts.put(words.say("handover.taker"), one.taker() + " " + words.moment(one.takenAt()));
            facts.put(words.say("handover.form.remark"), one.remark().isEmpty() ? Words.NONE : one.remark());
        }
        var acts = actor.works() && !one.isSigned()
                ? List.of(new ThingLink(LIST + "/" + id + "/taking", words.say("handover.taking"), true))
                : List.<ThingLink>of();
        model.addAttribute(
                "thing",
                new ThingPage(
                        words.say("handover.title", one.stationName(), one.slotName()),
                        state(one),
                        words.moment(one.endsAt()),
                        List.of(new Crumb(words.say("handover.list"), LIST)),
                        List.of(),
                        acts,
                        List.of(ThingPart.facts(words.say("handover.facts"), facts)),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    @GetMapping("/{id}/taking")
    ModelAndView taking(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(takeForm(handovers.find(id)));
    }

    @PostMapping("/{id}/taking")
    ModelAndView take(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                takeForm(handovers.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> typed.idIfAny("taker")
                        .map(taker -> handovers.take(actor, id, taker, typed.text("remark")))
                        .orElseGet(() -> Outcome.refused(DutyRefusal.MISSING.at("taker"))));
    }

    private StepForm takeForm(Handover one) {
        var back = LIST + "/" + one.id();
        var page = new FormPages.Form(
                "handover.taking", LABELS, one.said(), words.say("handover.taking.hint"), back + "/taking", back);
        return StepForm.of(
                page,
                List.of(
                        FormField.select("taker", choices(handovers.coming(one)), ""),
                        FormField.text("remark", 500).optional()));
    }
}
