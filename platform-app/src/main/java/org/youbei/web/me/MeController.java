package org.youbei.web.me;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.person.DataRequests;
import org.youbei.person.PersonEntry;
import org.youbei.person.Persons;
import org.youbei.volunteer.OwnAccess;
import org.youbei.volunteer.Shift;
import org.youbei.volunteer.Shifts;
import org.youbei.volunteer.SignUps;
import org.youbei.volunteer.Volunteer;
import org.youbei.volunteer.VolunteerState;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.person.PersonWords;
import org.youbei.web.point.CodePicture;
import org.youbei.web.volunteer.OfferedShifts;
import org.youbei.web.volunteer.VolunteerWords;

/** A volunteer's own pages. Whoever is no volunteer finds none here; nobody's record but one's own is ever asked for. */
@Controller
@RequestMapping("/me")
class MeController {
    private static final String DATA = "/me/data";
    private static final String SHIFTS = "/me/shifts";

    private final OwnAccess selves;
    private final Shifts shifts;
    private final SignUps signUps;
    private final OfferedShifts offered;
    private final Persons persons;
    private final DataRequests requests;
    private final MeViews views;
    private final VolunteerWords words;
    private final PersonWords people;
    private final StepPages steps;

    MeController(
            OwnAccess selves,
            Shifts shifts,
            SignUps signUps,
            OfferedShifts offered,
            Persons persons,
            DataRequests requests,
            MeViews views,
            VolunteerWords words,
            PersonWords people,
            StepPages steps) {
        this.selves = selves;
        this.shifts = shifts;
        this.signUps = signUps;
        this.offered = offered;
        this.persons = persons;
        this.requests = requests;
        this.views = views;
        this.words = words;
        this.people = people;
        this.steps = steps;
    }

    @GetMapping
    String show(Actor actor, HttpServletRequest request, Model model) {
        var volunteer = self(actor);
        var address = request.getRequestURL()
                .toString()
                .replaceFirst("/me$", "/cards/" + volunteer.seen().code());
        model.addAttribute("volunteer", volunteer.seen());
        model.addAttribute("state", words.state(volunteer.state()));
        model.addAttribute("picture", volunteer.state() == VolunteerState.ACTIVE ? CodePicture.of(address) : null);
        model.addAttribute("soon", views.soon(volunteer));
        model.addAttribute("parts", views.first(volunteer));
        return "me/show";
    }

    @GetMapping("/shifts")
    String shifts(Actor actor, Model model) {
        model.addAttribute("shifts", offered.to(self(actor)));
        return "me/shifts";
    }

    @PostMapping("/shifts/{id}")
    ModelAndView sign(Actor actor, @PathVariable UUID id, Sent sent) {
        var volunteer = self(actor);
        return act("join.signing", SHIFTS, sent, request -> signUps.sign(actor, volunteer, id));
    }

    @PostMapping("/shifts/{id}/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, Sent sent) {
        var volunteer = self(actor);
        return act("join.withdrawal", SHIFTS, sent, request -> signUps.withdraw(actor, volunteer, id));
    }

    /** The own place is offered to others. */
    @GetMapping("/shifts/{id}/swap")
    ModelAndView swapping(Actor actor, @PathVariable UUID id) {
        self(actor);
        return steps.show(swapForm(shifts.find(id)));
    }

    @PostMapping("/shifts/{id}/swap")
    ModelAndView offer(Actor actor, @PathVariable UUID id, Sent sent) {
        var volunteer = self(actor);
        return steps.take(
                swapForm(shifts.find(id)),
                sent,
                typed -> typed.words("reason"),
                (request, reason) -> signUps.offer(actor, volunteer, request, id, reason));
    }

    private StepForm swapForm(Shift shift) {
        var page = new FormPages.Form(
                "me.swap",
                "shift.form",
                shift.title() + " · " + words.time(shift),
                words.say("me.swap.hint"),
                SHIFTS + "/" + shift.id() + "/swap",
                SHIFTS);
        return StepForm.of(page, List.of(FormField.text("reason", 300)));
    }

    @PostMapping("/swaps/{id}")
    ModelAndView takeOver(Actor actor, @PathVariable UUID id, Sent sent) {
        var volunteer = self(actor);
        return act("me.swap.taking", SHIFTS, sent, request -> signUps.take(actor, volunteer, id));
    }

    /** The giver takes the offer back, the taker gives it back. */
    @PostMapping("/swaps/{id}/return")
    ModelAndView giveBack(Actor actor, @PathVariable UUID id, Sent sent) {
        var volunteer = self(actor);
        return act("me.swap.back", SHIFTS, sent, request -> signUps.back(actor, volunteer, id));
    }

    private ModelAndView act(String key, String path, Sent sent, Function<UUID, Outcome<UUID>> act) {
        var form = StepForm.of(new FormPages.Form(key, "join.form", "", "", path, path), List.of());
        return steps.take(form, sent, typed -> typed, (request, typed) -> act.apply(request));
    }

    /** What is kept of the volunteer, and what they asked about it. */
    @GetMapping("/data")
    String data(Actor actor, Model model) {
        return data(person(actor), null, model);
    }

    /** All that is kept, on the page that answers and nowhere else. */
    @PostMapping("/data")
    String open(Actor actor, Model model) {
        var person = person(actor);
        return data(person, persons.showOwn(actor, person), model);
    }

    private String data(UUID person, @Nullable PersonEntry opened, Model model) {
        model.addAttribute("kept", opened == null ? null : people.opened(opened));
        model.addAttribute("requests", views.requests(person));
        return "me/data";
    }

    @GetMapping("/data/requests")
    ModelAndView asking(Actor actor) {
        person(actor);
        return steps.show(request());
    }

    @PostMapping("/data/requests")
    ModelAndView ask(Actor actor, Sent sent) {
        record Asked(DataRequests.Kind kind, String note) {}
        var person = person(actor);
        return steps.take(
                request(),
                sent,
                typed -> new Asked(typed.choice("request_kind", DataRequests.Kind.class), typed.words("note")),
                (id, said) -> requests.askOwn(actor, id, person, said.kind(), said.note()));
    }

    private StepForm request() {
        var page = new FormPages.Form(
                "me.request.new", "person.form", "", words.say("me.request.new.hint"), "/me/data/requests", DATA);
        return StepForm.of(
                page,
                List.of(
                        FormField.select(
                                "request_kind", words.choices("person.request.", DataRequests.Kind.values()), ""),
                        FormField.area("note", 300).optional().with("rows", 3)));
    }

    private Volunteer self(Actor actor) {
        return selves.of(actor).orElseThrow(() -> new NotFound(actor.account()));
    }

    private UUID person(Actor actor) {
        return MeViews.person(self(actor)).orElseThrow(() -> new NotFound(actor.account()));
    }
}
