package org.youbei.web.shelter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.shelter.ShelterList;
import org.youbei.shelter.ShelterRow;
import org.youbei.shelter.site.Sets;
import org.youbei.shelter.stay.Arrival;
import org.youbei.shelter.stay.EntryKind;
import org.youbei.shelter.stay.Household;
import org.youbei.shelter.stay.Need;
import org.youbei.shelter.stay.Occupancies;
import org.youbei.shelter.stay.Opening;
import org.youbei.shelter.stay.Openings;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.part.Flash;

/** Who is inside a shelter: the page of an opening, arrivals and departures by plain forms that a phone can send. */
@Controller
@RequestMapping("/occupancies/{id}")
class OccupancyController {
    private static final int MOST_OPEN = 200;

    private final Occupancies occupancies;
    private final Openings openings;
    private final ShelterList shelters;
    private final OccupancyViews views;
    private final ShelterForms forms;
    private final ShelterWords words;
    private final StepPages steps;
    private final Clock clock;

    OccupancyController(
            Occupancies occupancies,
            Openings openings,
            ShelterList shelters,
            OccupancyViews views,
            ShelterForms forms,
            ShelterWords words,
            StepPages steps,
            Clock clock) {
        this.occupancies = occupancies;
        this.openings = openings;
        this.shelters = shelters;
        this.views = views;
        this.forms = forms;
        this.words = words;
        this.steps = steps;
        this.clock = clock;
    }

    /** @param at a minute in China, {@code 2026-05-12T14:30}, of which the number of people is asked */
    @GetMapping
    String show(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String at, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, openings.find(id), minute(at)));
        return "thing/show";
    }

    private static @Nullable Instant minute(@Nullable String at) {
        try {
            return at == null || at.isBlank()
                    ? null
                    : LocalDateTime.parse(at).atZone(ChinaTime.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no minute", e);
        }
    }

    @GetMapping("/moments")
    ModelAndView moment(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandReader(actor);
        return steps.show(momentForm(openings.find(id)));
    }

    @PostMapping("/moments")
    ModelAndView asked(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandReader(actor);
        return steps.lead(
                momentForm(openings.find(id)),
                sent,
                typed -> typed.moment("at"),
                (request, at) -> org.youbei.model.Outcome.done(at),
                at -> new StepPages.Next(
                        "/occupancies/" + id,
                        Flash.note(
                                "occupancy.moment.said",
                                words.moment(at),
                                String.valueOf(occupancies.inside(id, at)))));
    }

    private StepForm momentForm(Opening opening) {
        return form(opening, "occupancy.moment", "/moments", List.of(FormField.moment("at", clock.instant())));
    }

    @GetMapping("/arrivals")
    ModelAndView arrival(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(arrivalForm(actor, openings.find(id)));
    }

    @PostMapping("/arrivals")
    ModelAndView arrive(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                arrivalForm(actor, openings.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> occupancies.arrive(actor, id, read(request, typed)),
                household -> "/occupancies/" + id + "/arrivals");
    }

    private Arrival read(UUID request, Typed typed) {
        return new Arrival(
                request,
                typed.words("code"),
                typed.number("people"),
                typed.numberIfAny("children").orElse(0),
                typed.numberIfAny("elderly").orElse(0),
                Sets.read(ShelterForms.ticked(typed, "need_", Need.values()), Need.class),
                typed.words("names"),
                typed.words("phone"),
                typed.moment("at"),
                typed.idIfAny("next").orElse(null),
                typed.words("remark"));
    }

    private StepForm arrivalForm(Actor actor, Opening opening) {
        var fields = new ArrayList<FormField>();
        fields.add(FormField.number("people", 4));
        fields.add(FormField.number("children", 4).optional());
        fields.add(FormField.number("elderly", 4).optional());
        for (var need : Need.values()) {
            fields.add(FormField.check("need_" + need.name()));
        }
        fields.add(FormField.text("code", 20).optional().hint(words.say("occupancy.form.code.hint")));
        fields.add(FormField.text("names", 300).optional().hint(words.say("occupancy.form.names.hint")));
        fields.add(FormField.text("phone", 30).optional().with("inputmode", "tel"));
        fields.add(FormField.moment("at", clock.instant()));
        fields.add(FormField.select("next", forms.offered(others(actor, opening)), "")
                .optional()
                .hint(words.say("occupancy.form.next.hint")));
        fields.add(FormField.text("remark", 500).optional());
        return form(opening, "occupancy.arrival", "/arrivals", fields);
    }

    private List<ShelterRow> others(Actor actor, Opening opening) {
        return shelters.open(actor.scope(), null, MOST_OPEN).stream()
                .filter(row -> !row.id().equals(opening.shelter()))
                .toList();
    }

    @GetMapping("/count")
    ModelAndView counting(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(countForm(openings.find(id)));
    }

    @PostMapping("/count")
    ModelAndView count(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                countForm(openings.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> occupancies.count(
                        actor,
                        id,
                        request,
                        typed.numberIfAny("people").orElse(-1),
                        typed.moment("at"),
                        typed.text("remark")));
    }

    private StepForm countForm(Opening opening) {
        return form(
                opening,
                "occupancy.count",
                "/count",
                List.of(
                        FormField.number("people", 6),
                        FormField.moment("at", clock.instant()),
                        FormField.text("remark", 500).optional()));
    }

    @GetMapping("/departures")
    ModelAndView departing(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(departureForm(openings.find(id)));
    }

    @PostMapping("/departures")
    ModelAndView depart(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                departureForm(openings.find(id)),
                sent,
                typed -> typed.text("remark"),
                (request, remark) -> occupancies.leaveAll(actor, id, remark));
    }

    private StepForm departureForm(Opening opening) {
        return form(
                opening,
                "occupancy.departures",
                "/departures",
                List.of(FormField.text("remark", 500).optional()));
    }

    private StepForm form(Opening opening, String key, String path, List<FormField> fields) {
        var back = "/occupancies/" + opening.id();
        return StepForm.of(
                new FormPages.Form(key, "occupancy.form", opening.name(), words.say(key + ".hint"), back + path, back),
                fields);
    }

    @GetMapping("/households/{household}")
    String household(Actor actor, @PathVariable UUID id, @PathVariable UUID household, Model model) {
        InspectionAnswers.demandWorker(actor);
        model.addAttribute("thing", views.household(openings.find(id), known(id, household)));
        return "thing/show";
    }

    private Household known(UUID id, UUID household) {
        var known = occupancies.household(household);
        if (!known.opening().equals(id)) {
            throw new NotFound(household);
        }
        return known;
    }

    @GetMapping("/households/{household}/{noun}")
    ModelAndView step(Actor actor, @PathVariable UUID id, @PathVariable UUID household, @PathVariable String noun) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(stepForm(actor, openings.find(id), known(id, household), noun));
    }

    @PostMapping("/households/{household}/{noun}")
    ModelAndView take(
            Actor actor, @PathVariable UUID id, @PathVariable UUID household, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var form = stepForm(actor, openings.find(id), known(id, household), noun);
        return switch (noun) {
            case "move" ->
                steps.take(
                        form,
                        sent,
                        typed -> typed,
                        (request, typed) -> occupancies.move(
                                actor,
                                household,
                                request,
                                typed.idIfAny("next").orElse(new UUID(0, 0)),
                                typed.moment("at"),
                                typed.text("remark")));
            case "contact" ->
                steps.lead(
                        form,
                        sent,
                        typed -> typed.text("reason"),
                        (request, reason) -> occupancies.reveal(actor, household, reason),
                        contact -> new StepPages.Next(
                                "/occupancies/" + id + "/households/" + household,
                                Flash.note("occupancy.contact.shown", contact.replace('\n', ' '))));
            case "return" ->
                steps.take(
                        form,
                        sent,
                        typed -> typed,
                        (request, typed) -> occupancies.comeBack(
                                actor,
                                household,
                                request,
                                typed.number("people"),
                                typed.moment("at"),
                                typed.text("remark")));
            default ->
                steps.take(
                        form,
                        sent,
                        typed -> typed,
                        (request, typed) -> occupancies.leave(
                                actor,
                                household,
                                request,
                                noun.equals("missing") ? EntryKind.MISSING : EntryKind.LEAVE,
                                typed.number("people"),
                                typed.moment("at"),
                                typed.text("remark")));
        };
    }

    private StepForm stepForm(Actor actor, Opening opening, Household known, String noun) {
        var people = FormField.number("people", 4).initial(String.valueOf(known.inside()));
        var at = FormField.moment("at", clock.instant());
        var remark = FormField.text("remark", 500);
        var path = "/households/" + known.id() + "/" + noun;
        return switch (noun) {
            case "leave" -> form(opening, "occupancy.leave", path, List.of(people, at, remark.optional()));
            case "return" ->
                form(opening, "occupancy.return", path, List.of(FormField.number("people", 4), at, remark.optional()));
            case "missing" -> form(opening, "occupancy.missing", path, List.of(people, at, remark));
            case "move" ->
                form(
                        opening,
                        "occupancy.move",
                        path,
                        List.of(
                                FormField.select("next", forms.offered(others(actor, opening)), ""),
                                at,
                                remark.optional()));
            case "contact" -> form(opening, "occupancy.contact", path, List.of(FormField.text("reason", 200)));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
