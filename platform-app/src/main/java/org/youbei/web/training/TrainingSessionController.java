package org.youbei.web.training;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Scope;
import org.youbei.person.PersonFilter;
import org.youbei.person.PersonList;
import org.youbei.person.PersonRow;
import org.youbei.training.Attendance;
import org.youbei.training.Attendee;
import org.youbei.training.Session;
import org.youbei.training.TrainingRefusal;
import org.youbei.training.TrainingSessions;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;
import org.youbei.web.person.PersonWords;
import org.youbei.web.person.UnitFields;
import org.youbei.web.point.CodePicture;

/** A session: who has a place, who waits, who came, who passed; and the code at the place, behind which people check in by themselves. */
@Controller
class TrainingSessionController {
    private static final int OFFERED = 300;
    private static final UUID RESIDENT = new UUID(0, 2);

    private final TrainingSessions sessions;
    private final Attendance attendance;
    private final PersonList people;
    private final UnitFields units;
    private final TrainingWords words;
    private final PersonWords kinds;
    private final StepPages steps;

    TrainingSessionController(
            TrainingSessions sessions,
            Attendance attendance,
            PersonList people,
            UnitFields units,
            TrainingWords words,
            PersonWords kinds,
            StepPages steps) {
        this.sessions = sessions;
        this.attendance = attendance;
        this.people = people;
        this.units = units;
        this.words = words;
        this.kinds = kinds;
        this.steps = steps;
    }

    @GetMapping("/trainings/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var session = sessions.find(id);
        var path = "/trainings/" + id;
        boolean works = actor.works() && !session.isOff();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("training.time"), words.time(session));
        facts.put(words.say("training.form.place"), session.entry().place());
        facts.put(
                words.say("training.form.capacity"),
                String.valueOf(session.entry().capacity()));
        facts.put(
                words.say("training.form.partner"),
                session.entry().partner().isEmpty()
                        ? Words.NONE
                        : session.entry().partner());
        facts.put(
                words.say("training.form.certificate"),
                session.certificate() == null ? Words.NONE : kinds.kind(session.certificate()));
        var links = new ArrayList<ThingLink>();
        if (works) {
            links.add(new ThingLink(path + "/places", words.say("training.enrol"), true));
            links.add(ThingLink.of(path + "/attendance", words.say("training.attendance")));
            links.add(ThingLink.of(path + "/results", words.say("training.results")));
            links.add(ThingLink.of(path + "/capacity", words.say("training.capacity")));
            links.add(ThingLink.of(path + "/cancelling", words.say("training.cancelling")));
        }
        model.addAttribute(
                "thing",
                new ThingPage(
                        session.title(),
                        words.state(session),
                        units.name(session.unit()),
                        List.of(
                                new Crumb(words.say("training.list"), "/trainings"),
                                new Crumb(session.title(), "/training-courses/" + session.course())),
                        works ? List.of(ThingLink.of(path + "/code", words.say("training.code"))) : List.of(),
                        links,
                        List.of(ThingPart.facts(words.say("training.facts"), facts), people(session, path, works)),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    private ThingPart people(Session session, String path, boolean works) {
        var rows = attendance.of(session.id()).stream()
                .map(one -> List.of(
                        ThingCell.of(String.valueOf(one.nth())),
                        ThingCell.link(one.name(), "/people/" + one.person()),
                        ThingCell.of(one.phone()),
                        ThingCell.state(state(one)),
                        works && one.cameAt() == null
                                ? ThingCell.link(words.say("training.withdrawal"), path + "/places/" + one.person())
                                : ThingCell.of(Words.NONE)))
                .toList();
        return ThingPart.table(
                words.say("training.people"),
                List.of(
                        words.say("training.nth"),
                        words.say("person.form.name"),
                        words.say("person.form.phone"),
                        words.say("training.state"),
                        words.say("person.do")),
                rows,
                words.say("training.people.none"));
    }

    private State state(Attendee one) {
        if (one.result() != null) {
            return new State(
                    one.result() == Attendee.Result.PASSED ? State.Kind.DONE : State.Kind.LATE,
                    words.of("training.result.", one.result()));
        }
        if (one.cameAt() != null) {
            return new State(State.Kind.OPEN, words.say("training.came", words.moment(one.cameAt())));
        }
        return one.place()
                ? new State(State.Kind.OPEN, words.say("training.has-place"))
                : new State(State.Kind.SOON, words.say("training.waits"));
    }

    @GetMapping("/trainings/{id}/places")
    ModelAndView enrolling(Actor actor, @PathVariable UUID id) {
        return steps.show(enrolForm(actor, worked(actor, id)));
    }

    @PostMapping("/trainings/{id}/places")
    ModelAndView enrol(Actor actor, @PathVariable UUID id, Sent sent) {
        record Said(Optional<UUID> person, String find) {}
        return steps.take(
                enrolForm(actor, worked(actor, id)),
                sent,
                typed -> new Said(typed.idIfAny("person"), typed.words("find")),
                (request, said) -> said.person()
                        .map(Outcome::done)
                        .orElseGet(() -> found(actor, said.find()))
                        .then(person -> attendance.enrol(actor, id, person)));
    }

    /** The one person whom the whole name or number finds. */
    private Outcome<UUID> found(Actor actor, String typed) {
        List<PersonRow> found =
                typed.isBlank() ? List.of() : people.first(actor.scope(), new PersonFilter(null, null, typed), 2);
        return found.size() == 1
                ? Outcome.done(found.getFirst().id())
                : Outcome.refused(TrainingRefusal.FIND.at("find"));
    }

    private StepForm enrolForm(Actor actor, Session session) {
        Set<UUID> in =
                attendance.of(session.id()).stream().map(Attendee::person).collect(Collectors.toSet());
        var offered = new LinkedHashMap<String, String>();
        people.first(actor.scope(), new PersonFilter(null, session.unit(), null), OFFERED).stream()
                .filter(row -> !in.contains(row.id()))
                .forEach(row -> offered.put(row.id().toString(), row.name() + " " + row.phone()));
        return form(
                "training.enrol",
                session,
                "/places",
                List.of(
                        FormField.select("person", offered, "").optional(),
                        FormField.text("find", 60).optional().hint(words.say("training.form.find.hint"))));
    }

    @GetMapping("/trainings/{id}/places/{person}")
    ModelAndView withdrawing(Actor actor, @PathVariable UUID id, @PathVariable UUID person) {
        return steps.show(form("training.withdrawal", worked(actor, id), "/places/" + person, List.of()));
    }

    @PostMapping("/trainings/{id}/places/{person}")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID person, Sent sent) {
        return steps.take(
                form("training.withdrawal", worked(actor, id), "/places/" + person, List.of()),
                sent,
                typed -> typed,
                (request, typed) -> attendance.withdraw(actor, id, person));
    }

    @GetMapping("/trainings/{id}/attendance")
    ModelAndView noting(Actor actor, @PathVariable UUID id) {
        return steps.show(listForm(worked(actor, id)));
    }

    @PostMapping("/trainings/{id}/attendance")
    ModelAndView note(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                listForm(worked(actor, id)),
                sent,
                typed -> attendance.of(id).stream()
                        .filter(Attendee::place)
                        .map(Attendee::person)
                        .filter(person -> typed.flag("came_" + person))
                        .toList(),
                (request, came) -> attendance.note(actor, id, came));
    }

    private static String label(Attendee one) {
        return one.nth() + " " + one.name() + " " + one.phone();
    }

    private StepForm listForm(Session session) {
        var fields = attendance.of(session.id()).stream()
                .filter(one -> one.place() && one.result() == null)
                .map(one -> FormField.check("came_" + one.person())
                        .with("label", label(one))
                        .initial(String.valueOf(one.cameAt() != null)))
                .toList();
        return form("training.attendance", session, "/attendance", fields);
    }

    @GetMapping("/trainings/{id}/results")
    ModelAndView judging(Actor actor, @PathVariable UUID id) {
        return steps.show(resultForm(worked(actor, id)));
    }

    @PostMapping("/trainings/{id}/results")
    ModelAndView judge(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                resultForm(worked(actor, id)),
                sent,
                typed -> results(id, typed),
                (request, results) -> attendance.judge(actor, id, results));
    }

    private Map<UUID, Attendee.Result> results(UUID id, Typed typed) {
        var results = new LinkedHashMap<UUID, Attendee.Result>();
        attendance.of(id).stream()
                .filter(one -> one.cameAt() != null && one.result() == null)
                .map(Attendee::person)
                .forEach(person -> {
                    var said = typed.words("result_" + person);
                    for (var result : Attendee.Result.values()) {
                        if (result.name().equals(said)) {
                            results.put(person, result);
                        }
                    }
                });
        return results;
    }

    private StepForm resultForm(Session session) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("LATER", words.say("training.result.LATER"));
        choices.putAll(words.choices("training.result.", Attendee.Result.values()));
        var fields = attendance.of(session.id()).stream()
                .filter(one -> one.cameAt() != null && one.result() == null)
                .map(one -> FormField.select("result_" + one.person(), choices, "LATER")
                        .with("label", label(one)))
                .toList();
        return form("training.results", session, "/results", fields);
    }

    @GetMapping("/trainings/{id}/capacity")
    ModelAndView resizing(Actor actor, @PathVariable UUID id) {
        return steps.show(sizeForm(worked(actor, id)));
    }

    @PostMapping("/trainings/{id}/capacity")
    ModelAndView resize(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                sizeForm(worked(actor, id)),
                sent,
                typed -> typed.number("capacity"),
                (request, capacity) -> sessions.resize(actor, id, capacity));
    }

    private StepForm sizeForm(Session session) {
        var size = FormField.number("capacity", 4)
                .initial(String.valueOf(session.entry().capacity()));
        return form("training.capacity", session, "/capacity", List.of(size));
    }

    @GetMapping("/trainings/{id}/cancelling")
    ModelAndView cancelling(Actor actor, @PathVariable UUID id) {
        return steps.show(cancelForm(worked(actor, id)));
    }

    @PostMapping("/trainings/{id}/cancelling")
    ModelAndView cancel(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                cancelForm(worked(actor, id)),
                sent,
                typed -> typed.words("reason"),
                (request, reason) -> sessions.cancel(actor, id, reason));
    }

    private StepForm cancelForm(Session session) {
        return form("training.cancelling", session, "/cancelling", List.of(FormField.text("reason", 300)));
    }

    /** To be printed and hung up at the place. */
    @GetMapping("/trainings/{id}/code")
    String code(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        var session = worked(actor, id);
        var address =
                request.getRequestURL().toString().replaceFirst("/trainings/.*$", "/training-in/" + session.code());
        model.addAttribute("heading", session.title());
        model.addAttribute("time", words.time(session));
        model.addAttribute("code", session.code());
        model.addAttribute("address", address);
        model.addAttribute("picture", CodePicture.of(address));
        return "training/code";
    }

    @GetMapping("/training-in/{code}")
    ModelAndView arriving(@PathVariable String code) {
        return steps.show(arrivalForm(byCode(code)));
    }

    @PostMapping("/training-in/{code}")
    ModelAndView arrive(@PathVariable String code, Sent sent) {
        var session = byCode(code);
        var scope = Scope.of(session.unit());
        var resident = new Actor(RESIDENT, words.say("join.resident"), Set.of(), scope);
        return steps.take(
                arrivalForm(session),
                sent,
                typed -> typed.words("phone"),
                (request, phone) -> Scopes.in(scope, () -> attendance.arrive(resident, session.id(), phone)),
                done -> "/training-in/" + session.code());
    }

    private StepForm arrivalForm(Session session) {
        var path = "/training-in/" + session.code();
        var page = new FormPages.Form(
                "training-in.new",
                "training.form",
                session.title() + " · " + words.time(session),
                words.say("training-in.new.hint"),
                path,
                path);
        return StepForm.of(
                        page,
                        List.of(FormField.text("phone", 30).with("narrow", true).with("type", "tel")))
                .open();
    }

    private Session byCode(String code) {
        return Scopes.wholeTree(() -> sessions.byCode(code))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Session worked(Actor actor, UUID id) {
        InspectionAnswers.demandWorker(actor);
        return sessions.find(id);
    }

    private StepForm form(String key, Session session, String path, List<FormField> fields) {
        var back = "/trainings/" + session.id();
        var page = new FormPages.Form(
                key,
                "training.form",
                session.title() + " · " + words.time(session),
                words.say(key + ".hint"),
                back + path,
                back);
        return StepForm.of(page, fields);
    }
}
