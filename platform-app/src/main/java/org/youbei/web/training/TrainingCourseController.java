package org.youbei.web.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.training.Course;
import org.youbei.training.CourseEntry;
import org.youbei.training.Courses;
import org.youbei.training.Session;
import org.youbei.training.TrainingSessions;
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
import org.youbei.web.person.PersonWords;
import org.youbei.web.person.UnitFields;

/** Trainings of a scope: what is coming, the courses, one of them, a new one. */
@Controller
class TrainingCourseController {
    private static final int MOST = 200;
    private static final String NONE = "NONE";

    private final Courses courses;
    private final TrainingSessions sessions;
    private final UnitFields units;
    private final TrainingWords words;
    private final PersonWords kinds;
    private final StepPages steps;

    TrainingCourseController(
            Courses courses,
            TrainingSessions sessions,
            UnitFields units,
            TrainingWords words,
            PersonWords kinds,
            StepPages steps) {
        this.courses = courses;
        this.sessions = sessions;
        this.units = units;
        this.words = words;
        this.kinds = kinds;
        this.steps = steps;
    }

    @GetMapping("/trainings")
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var own = actor.scope().unit().orElseThrow(() -> new NotFound("trainings of the whole tree"));
        var all = courses.of(own, MOST);
        var names = new LinkedHashMap<JurisdictionCode, String>();
        all.forEach(course -> names.computeIfAbsent(course.entry().unit(), units::name));
        return new TablePage(
                        words.say("training.list"),
                        words.say("training.list.sub"),
                        actor.works()
                                ? List.of(
                                        new ThingLink("/training-courses/new", words.say("training-course.new"), true),
                                        ThingLink.of("/training-plan", words.say("training-plan.title")))
                                : List.of(ThingLink.of("/training-plan", words.say("training-plan.title"))),
                        List.of(sessions(sessions.of(own, MOST)), courses(all, names)))
                .show(model);
    }

    private ThingPart sessions(List<Session> all) {
        var rows = all.stream()
                .map(session -> List.of(
                        ThingCell.link(session.title(), "/trainings/" + session.id()),
                        ThingCell.of(words.time(session)),
                        ThingCell.of(session.entry().place()),
                        ThingCell.state(words.state(session))))
                .toList();
        return ThingPart.table(
                words.say("training.sessions"),
                List.of(
                        words.say("training.form.title"),
                        words.say("training.time"),
                        words.say("training.form.place"),
                        words.say("training.state")),
                rows,
                words.say("training.sessions.none"));
    }

    private ThingPart courses(List<Course> all, Map<JurisdictionCode, String> names) {
        var rows = all.stream()
                .map(course -> List.of(
                        ThingCell.link(course.entry().title(), "/training-courses/" + course.id()),
                        ThingCell.of(kind(course)),
                        ThingCell.of(
                                words.say("training.minutes", course.entry().minutes())),
                        ThingCell.of(names.getOrDefault(course.entry().unit(), ""))))
                .toList();
        return ThingPart.table(
                words.say("training.courses"),
                List.of(
                        words.say("training.form.title"),
                        words.say("training.form.certificate"),
                        words.say("training.length"),
                        words.say("training.form.unit")),
                rows,
                words.say("training.courses.none"));
    }

    private String kind(Course course) {
        var kind = course.entry().certificate();
        return kind == null ? Words.NONE : kinds.kind(kind);
    }

    @GetMapping("/training-courses/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(adding(actor));
    }

    private record Added(
            Outcome<JurisdictionCode> unit,
            String title,
            String content,
            int minutes,
            String examiner,
            String certificate) {
        CourseEntry entry(JurisdictionCode of) {
            var kind = certificate.isEmpty() || certificate.equals(NONE) ? null : certificate;
            return new CourseEntry(of, title, content, minutes, examiner, kind);
        }
    }

    @PostMapping("/training-courses")
    ModelAndView add(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                adding(actor),
                sent,
                typed -> new Added(
                        UnitFields.read(typed),
                        typed.words("title"),
                        typed.words("content"),
                        typed.number("minutes"),
                        typed.words("examiner"),
                        typed.words("certificate")),
                (id, said) -> said.unit().then(unit -> courses.add(actor, id, said.entry(unit))),
                id -> "/training-courses/" + id);
    }

    private StepForm adding(Actor actor) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put(NONE, words.say("training.certificate.none"));
        given.putAll(kinds.kinds());
        return form(
                "training-course.new",
                "",
                "/training-courses",
                "/trainings",
                List.of(
                        units.field(actor),
                        FormField.text("title", 120),
                        FormField.area("content", 1_000).optional().with("rows", 4),
                        FormField.number("minutes", 5).initial("120"),
                        FormField.text("examiner", 120).optional(),
                        FormField.select("certificate", given, NONE)));
    }

    @GetMapping("/training-courses/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var course = courses.find(id);
        var path = "/training-courses/" + id;
        boolean given = course.retiredOn() == null;
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                words.say("training.form.content"),
                course.entry().content().isEmpty() ? Words.NONE : course.entry().content());
        facts.put(
                words.say("training.length"),
                words.say("training.minutes", course.entry().minutes()));
        facts.put(
                words.say("training.form.examiner"),
                course.entry().examiner().isEmpty()
                        ? Words.NONE
                        : course.entry().examiner());
        facts.put(words.say("training.form.certificate"), kind(course));
        var links = new ArrayList<ThingLink>();
        if (actor.works() && given) {
            links.add(new ThingLink(path + "/sessions", words.say("training-session.new"), true));
            links.add(ThingLink.of(path + "/retirement", words.say("training-course.retire")));
        }
        model.addAttribute(
                "thing",
                new ThingPage(
                        course.entry().title(),
                        new State(
                                given ? State.Kind.OPEN : State.Kind.ENDED,
                                words.say(given ? "training.given" : "training.retired")),
                        units.name(course.entry().unit()),
                        List.of(new Crumb(words.say("training.list"), "/trainings")),
                        List.of(),
                        links,
                        List.of(
                                ThingPart.facts(words.say("training.facts"), facts),
                                sessions(sessions.ofCourse(id, MOST))),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    @GetMapping("/training-courses/{id}/retirement")
    ModelAndView retiring(Actor actor, @PathVariable UUID id) {
        return steps.show(about("training-course.retire", worked(actor, id), "/retirement", List.of()));
    }

    @PostMapping("/training-courses/{id}/retirement")
    ModelAndView retire(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                about("training-course.retire", worked(actor, id), "/retirement", List.of()),
                sent,
                typed -> typed,
                (request, typed) -> courses.retire(actor, id));
    }

    @GetMapping("/training-courses/{id}/sessions")
    ModelAndView planning(Actor actor, @PathVariable UUID id) {
        return steps.show(SessionForms.session(words, worked(actor, id)));
    }

    @PostMapping("/training-courses/{id}/sessions")
    ModelAndView plan(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                SessionForms.session(words, worked(actor, id)),
                sent,
                SessionForms::read,
                (request, said) -> sessions.plan(actor, request, id, said),
                session -> "/trainings/" + session);
    }

    private Course worked(Actor actor, UUID id) {
        InspectionAnswers.demandWorker(actor);
        return courses.find(id);
    }

    private StepForm about(String key, Course course, String path, List<FormField> fields) {
        var back = "/training-courses/" + course.id();
        return form(key, course.entry().title(), back + path, back, fields);
    }

    private StepForm form(String key, String about, String action, String back, List<FormField> fields) {
        return StepForm.of(
                new FormPages.Form(key, "training.form", about, words.say(key + ".hint"), action, back), fields);
    }
}
