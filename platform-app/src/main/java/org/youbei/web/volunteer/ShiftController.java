package org.youbei.web.volunteer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.person.Said;
import org.youbei.volunteer.Shift;
import org.youbei.volunteer.ShiftEntry;
import org.youbei.volunteer.Shifts;
import org.youbei.volunteer.SignUps;
import org.youbei.volunteer.Signup;
import org.youbei.volunteer.Swaps;
import org.youbei.volunteer.VolunteerFilter;
import org.youbei.volunteer.VolunteerList;
import org.youbei.volunteer.VolunteerRefusal;
import org.youbei.volunteer.VolunteerState;
import org.youbei.volunteer.Volunteers;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;
import org.youbei.web.person.PersonWords;
import org.youbei.web.person.UnitFields;
import org.youbei.web.point.CodePicture;

/** Shifts: what is coming, one of them with who comes, signing up for somebody, noting from a list, the code at the place. */
@Controller
class ShiftController {
    private static final int MOST = 200;

    private final Shifts shifts;
    private final SignUps signUps;
    private final Swaps swaps;
    private final Volunteers volunteers;
    private final VolunteerList list;
    private final UnitFields units;
    private final VolunteerWords words;
    private final PersonWords skills;
    private final StepPages steps;
    private final Clock clock;

    ShiftController(
            Shifts shifts,
            SignUps signUps,
            Swaps swaps,
            Volunteers volunteers,
            VolunteerList list,
            UnitFields units,
            VolunteerWords words,
            PersonWords skills,
            StepPages steps,
            Clock clock) {
        this.shifts = shifts;
        this.signUps = signUps;
        this.swaps = swaps;
        this.volunteers = volunteers;
        this.list = list;
        this.units = units;
        this.words = words;
        this.skills = skills;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping("/shifts")
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var own = actor.scope().unit().orElseThrow(() -> new NotFound("shifts of the whole tree"));
        var rows = shifts.coming(own, MOST).stream()
                .map(shift -> List.of(
                        ThingCell.link(shift.title(), "/shifts/" + shift.id()),
                        ThingCell.of(words.time(shift)),
                        ThingCell.of(shift.place()),
                        ThingCell.of(units.name(shift.unit())),
                        ThingCell.state(words.shift(shift))))
                .toList();
        var heads = List.of(
                words.say("shift.form.title"),
                words.say("shift.time"),
                words.say("shift.form.place"),
                words.say("shift.form.unit"),
                words.say("shift.people"));
        return new TablePage(
                        words.say("shift.list"),
                        words.say("shift.list.sub"),
                        actor.works() ? List.of(new ThingLink("/shifts/new", words.say("shift.new"), true)) : List.of(),
                        List.of(ThingPart.table(words.say("shift.coming"), heads, rows, words.say("shift.none"))))
                .show(model);
    }

    @GetMapping("/shifts/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(planning(actor));
    }

    @PostMapping("/shifts")
    ModelAndView plan(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                planning(actor),
                sent,
                typed -> new Planned(
                        UnitFields.read(typed),
                        typed.moment("startsAt"),
                        typed.moment("endsAt"),
                        typed.moment("opensAt"),
                        typed.words("title"),
                        typed.words("place"),
                        typed.number("least"),
                        typed.number("most"),
                        typed.words("qualification"),
                        typed.flag("adults"),
                        typed.flag("below")),
                (id, said) -> said.unit().then(unit -> shifts.plan(actor, id, said.entry(unit))),
                id -> "/shifts/" + id);
    }

    private record Planned(
            Outcome<org.youbei.model.JurisdictionCode> unit,
            Instant starts,
            Instant ends,
            Instant opens,
            String title,
            String place,
            int least,
            int most,
            String qualification,
            boolean adults,
            boolean below) {
        ShiftEntry entry(org.youbei.model.JurisdictionCode of) {
            return new ShiftEntry(
                    of,
                    title,
                    place,
                    starts,
                    ends,
                    opens,
                    least,
                    most,
                    qualification.isEmpty() || qualification.equals("NONE") ? null : qualification,
                    adults,
                    below);
        }
    }

    private StepForm planning(Actor actor) {
        var now = clock.instant();
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("NONE", words.say("shift.qualification.none"));
        needed.putAll(skills.qualifications());
        var page = new FormPages.Form("shift.new", "shift.form", "", words.say("shift.new.hint"), "/shifts", "/shifts");
        return StepForm.of(
                page,
                List.of(
                        units.field(actor),
                        FormField.text("title", 120),
                        FormField.text("place", 200),
                        FormField.moment("startsAt", now.plus(Duration.ofDays(3))),
                        FormField.moment("endsAt", now.plus(Duration.ofDays(3)).plus(Duration.ofHours(3))),
                        FormField.moment("opensAt", now),
                        FormField.number("least", 4).initial("2"),
                        FormField.number("most", 4).initial("6"),
                        FormField.select("qualification", needed, "NONE"),
                        FormField.check("adults"),
                        FormField.check("below").hint(words.say("shift.form.below.hint"))));
    }

    @GetMapping("/shifts/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var shift = shifts.find(id);
        var path = "/shifts/" + id;
        var runs = Said.works(actor, shift.unit());
        var works = runs && !shift.isOff();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("shift.time"), words.time(shift));
        facts.put(words.say("shift.form.place"), shift.place());
        facts.put(words.say("shift.form.opensAt"), words.moment(shift.opensAt()));
        facts.put(
                words.say("shift.form.qualification"),
                shift.qualification() == null ? Words.NONE : skills.qualification(shift.qualification()));
        facts.put(words.say("shift.form.adults"), words.say(shift.adults() ? "shift.adults.yes" : "shift.adults.no"));
        facts.put(words.say("shift.form.below"), words.say(shift.below() ? "shift.adults.yes" : "shift.adults.no"));
        model.addAttribute(
                "thing",
                new ThingPage(
                        shift.title(),
                        words.shift(shift),
                        units.name(shift.unit()),
                        List.of(new Crumb(words.say("shift.list"), "/shifts")),
                        works ? List.of(ThingLink.of(path + "/code", words.say("shift.code"))) : List.of(),
                        acts(actor, shift, path, works),
                        List.of(
                                ThingPart.facts(words.say("shift.facts"), facts),
                                people(shift, path, works, runs),
                                swaps(shift, works, runs)),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    private List<ThingLink> acts(Actor actor, Shift shift, String path, boolean works) {
        var acts = new ArrayList<ThingLink>();
        if (actor.works() && !shift.isOff()) {
            acts.add(new ThingLink(path + "/signups", words.say("shift.signing"), true));
        }
        if (works) {
            acts.add(ThingLink.of(path + "/cancelling", words.say("shift.cancelling")));
        }
        return acts;
    }

    /** Who offers a place, and who takes it; a community sees those that are about its own people. */
    private ThingPart swaps(Shift shift, boolean works, boolean runs) {
        var rows = swaps.of(shift.id()).stream()
                .filter(swap ->
                        runs || !swap.giverName().isEmpty() || !swap.takerName().isEmpty())
                .map(swap -> List.of(
                        ThingCell.of(swap.giverName()),
                        ThingCell.of(swap.takerName()),
                        ThingCell.of(swap.reason() + (swap.remark().isEmpty() ? "" : "\n" + swap.remark())),
                        works && swap.isTaken()
                                ? ThingCell.link(words.say("shift.swap.deciding"), "/shift-swaps/" + swap.id())
                                : ThingCell.state(words.swap(swap.state()))))
                .toList();
        var heads = List.of(
                words.say("shift.swap.giver"),
                words.say("shift.swap.taker"),
                words.say("shift.form.reason"),
                words.say("shift.swap.state"));
        return ThingPart.table(words.say("shift.swaps"), heads, rows, words.say("shift.swaps.none"));
    }

    private ThingPart people(Shift shift, String path, boolean works, boolean runs) {
        var rows = shifts.signups(shift.id()).stream()
                .map(one -> List.of(
                        ThingCell.link(one.name(), "/volunteers/" + one.volunteer()),
                        ThingCell.of(one.phone()),
                        ThingCell.of(words.moment(one.inAt())),
                        works && one.outAt() == null
                                ? ThingCell.link(words.say("shift.noting"), path + "/attendance/" + one.volunteer())
                                : ThingCell.of(words.moment(one.outAt()))))
                .toList();
        return ThingPart.table(
                words.say(runs ? "shift.people" : "shift.people.own"),
                List.of(
                        words.say("person.form.name"),
                        words.say("person.form.phone"),
                        words.say("shift.came"),
                        words.say("shift.went")),
                rows,
                words.say("shift.people.none"));
    }

    /** To be printed and hung up at the place. */
    @GetMapping("/shifts/{id}/code")
    String code(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        var shift = worked(actor, id);
        var address = request.getRequestURL().toString().replaceFirst("/shifts/.*$", "/check-in/" + shift.code());
        model.addAttribute("shift", shift);
        model.addAttribute("time", words.time(shift));
        model.addAttribute("address", address);
        model.addAttribute("picture", CodePicture.of(address));
        return "volunteer/code";
    }

    @GetMapping("/shifts/{id}/signups")
    ModelAndView signing(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(signForm(actor, shifts.find(id)));
    }

    @PostMapping("/shifts/{id}/signups")
    ModelAndView sign(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                signForm(actor, shifts.find(id)),
                sent,
                typed -> typed.idIfAny("volunteer"),
                (request, chosen) -> chosen.map(one -> signUps.sign(actor, volunteers.find(one), id))
                        .orElseGet(() -> Outcome.refused(VolunteerRefusal.CARD.at("volunteer"))));
    }

    private StepForm signForm(Actor actor, Shift shift) {
        var volunteer = FormField.chosen("volunteer", Map.of(), words -> offered(actor, shift, words), "");
        return form("shift.signing", shift, "/signups", List.of(volunteer));
    }

    private Map<String, String> offered(Actor actor, Shift shift, @Nullable String words) {
        var offered = new LinkedHashMap<String, String>();
        list.first(
                        actor.scope(),
                        new VolunteerFilter(VolunteerState.ACTIVE, null, below(actor, shift), words),
                        FormField.SHOWN)
                .forEach(row -> offered.put(row.id().toString(), row.name() + " " + row.phone()));
        return offered;
    }

    /** Whom the actor may sign up: those of the own unit where the shift is one of a unit above. */
    private static org.youbei.model.JurisdictionCode below(Actor actor, Shift shift) {
        return actor.scope().unit().filter(own -> shift.unit().contains(own)).orElse(shift.unit());
    }

    @GetMapping("/shift-swaps/{id}")
    ModelAndView deciding(Actor actor, @PathVariable UUID id) {
        return steps.show(decision(actor, id));
    }

    /** Agrees or not: with a reason where not. */
    @PostMapping("/shift-swaps/{id}")
    ModelAndView decide(Actor actor, @PathVariable UUID id, Sent sent) {
        record Decided(Decision decision, String reason) {}
        return steps.take(
                decision(actor, id),
                sent,
                typed -> new Decided(typed.choice("decision", Decision.class), typed.words("reason")),
                (request, said) -> said.decision() == Decision.AGREED
                        ? swaps.approve(actor, id)
                        : swaps.decline(actor, id, said.reason()));
    }

    private enum Decision {
        AGREED,
        DECLINED
    }

    private StepForm decision(Actor actor, UUID id) {
        InspectionAnswers.demandWorker(actor);
        var swap = swaps.find(id);
        var shift = worked(actor, swap.shift());
        var page = new FormPages.Form(
                "shift.swap.deciding",
                "shift.form",
                shift.title() + " · " + words.time(shift),
                words.say("shift.swap.deciding.hint", swap.giverName(), swap.takerName(), swap.reason()),
                "/shift-swaps/" + id,
                "/shifts/" + shift.id());
        return StepForm.of(
                page,
                List.of(
                        FormField.select("decision", words.choices("shift.swap.decision.", Decision.values()), ""),
                        FormField.text("reason", 300).optional()));
    }

    @GetMapping("/shifts/{id}/attendance/{volunteer}")
    ModelAndView noting(Actor actor, @PathVariable UUID id, @PathVariable UUID volunteer) {
        return steps.show(noteForm(worked(actor, id), volunteer));
    }

    @PostMapping("/shifts/{id}/attendance/{volunteer}")
    ModelAndView note(Actor actor, @PathVariable UUID id, @PathVariable UUID volunteer, Sent sent) {
        record Noted(Instant came, Instant went) {}
        return steps.take(
                noteForm(worked(actor, id), volunteer),
                sent,
                typed -> new Noted(typed.moment("came"), typed.moment("went")),
                (request, said) -> shifts.note(actor, volunteers.find(volunteer), id, said.came(), said.went())
                        .then((Signup done) -> Outcome.done(done.id())));
    }

    private StepForm noteForm(Shift shift, UUID volunteer) {
        var page = new FormPages.Form(
                "shift.noting",
                "shift.form",
                shift.title() + " · " + volunteers.find(volunteer).seen().name(),
                words.say("shift.noting.hint"),
                "/shifts/" + shift.id() + "/attendance/" + volunteer,
                "/shifts/" + shift.id());
        return StepForm.of(
                page, List.of(FormField.moment("came", shift.startsAt()), FormField.moment("went", shift.endsAt())));
    }

    @GetMapping("/shifts/{id}/cancelling")
    ModelAndView cancelling(Actor actor, @PathVariable UUID id) {
        return steps.show(
                form("shift.cancelling", worked(actor, id), "/cancelling", List.of(FormField.text("reason", 300))));
    }

    @PostMapping("/shifts/{id}/cancelling")
    ModelAndView cancel(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                form("shift.cancelling", worked(actor, id), "/cancelling", List.of(FormField.text("reason", 300))),
                sent,
                typed -> typed.words("reason"),
                (request, reason) -> shifts.cancel(actor, id, reason));
    }

    private Shift worked(Actor actor, UUID id) {
        InspectionAnswers.demandWorker(actor);
        var shift = shifts.find(id);
        if (!Said.works(actor, shift.unit())) {
            throw new AccessDeniedException("the shift of another unit");
        }
        return shift;
    }

    private StepForm form(String key, Shift shift, String path, List<FormField> fields) {
        var back = "/shifts/" + shift.id();
        var page = new FormPages.Form(key, "shift.form", shift.title(), words.say(key + ".hint"), back + path, back);
        return StepForm.of(page, fields);
    }
}
