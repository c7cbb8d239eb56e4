package org.youbei.web.me;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.training.Attendance;
import org.youbei.training.Attendee;
import org.youbei.training.Session;
import org.youbei.training.TrainingSessions;
import org.youbei.volunteer.OwnAccess;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.State;
import org.youbei.web.training.TrainingWords;

/** The trainings of a volunteer's unit: asking for a place and giving it back. Who has none waits, and moves up as places come free. */
@Controller
@RequestMapping("/me/trainings")
class MyTrainingController {
    private static final String PATH = "/me/trainings";
    private static final int MOST = 30;

    private final OwnAccess selves;
    private final TrainingSessions sessions;
    private final Attendance attendance;
    private final TrainingWords words;
    private final StepPages steps;

    MyTrainingController(
            OwnAccess selves, TrainingSessions sessions, Attendance attendance, TrainingWords words, StepPages steps) {
        this.selves = selves;
        this.sessions = sessions;
        this.attendance = attendance;
        this.words = words;
        this.steps = steps;
    }

    /** A session with the own place, and what speaks against asking for one; empty where nothing does. */
    record Offered(Session session, String time, State state, String own, List<String> reasons) {
        public boolean isAsked() {
            return !own.isEmpty();
        }
    }

    @GetMapping
    String show(Actor actor, Model model) {
        var self = self(actor);
        model.addAttribute(
                "sessions",
                sessions.coming(self.unit(), MOST).stream()
                        .map(session -> offered(session, self.person()))
                        .toList());
        return "me/trainings";
    }

    private Offered offered(Session session, UUID person) {
        var own = attendance.placeOf(session.id(), person);
        var reasons = own.isPresent() ? List.<String>of() : words.reasons(attendance.objections(session, person));
        return new Offered(session, words.time(session), words.state(session), said(session, own), reasons);
    }

    private String said(Session session, Optional<Attendee> own) {
        return own.map(one -> one.place()
                        ? words.say("me.training.place")
                        : words.say(
                                "me.training.waits", one.nth() - session.entry().capacity()))
                .orElse("");
    }

    @PostMapping("/{id}")
    ModelAndView enrol(Actor actor, @PathVariable UUID id, Sent sent) {
        var self = self(actor);
        return act("me.training.enrol", sent, () -> attendance.enrolOwn(actor, id, self.person()));
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, Sent sent) {
        var self = self(actor);
        return act("me.training.withdraw", sent, () -> attendance.withdrawOwn(actor, id, self.person()));
    }

    private ModelAndView act(String key, Sent sent, Supplier<Outcome<UUID>> act) {
        var form = StepForm.of(new FormPages.Form(key, "join.form", "", "", PATH, PATH), List.of());
        return steps.take(form, sent, typed -> typed, (request, typed) -> act.get());
    }

    private record Self(JurisdictionCode unit, UUID person) {}

    private Self self(Actor actor) {
        var volunteer = selves.of(actor).orElseThrow(() -> new NotFound(actor.account()));
        var person = MeViews.person(volunteer).orElseThrow(() -> new NotFound(actor.account()));
        return new Self(volunteer.unit(), person);
    }
}
