package org.youbei.web.volunteer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.person.PersonEntry;
import org.youbei.volunteer.Applications;
import org.youbei.volunteer.ExitItem;
import org.youbei.volunteer.Step;
import org.youbei.volunteer.Volunteer;
import org.youbei.volunteer.VolunteerFilter;
import org.youbei.volunteer.VolunteerList;
import org.youbei.volunteer.VolunteerRow;
import org.youbei.volunteer.VolunteerState;
import org.youbei.volunteer.VolunteerStep;
import org.youbei.volunteer.Volunteers;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.LedgerPage;
import org.youbei.web.kit.list.Place;
import org.youbei.web.person.PersonWords;
import org.youbei.web.person.UnitFields;
import org.youbei.web.point.CodePicture;

/** Volunteers for those who work for the unit: the list, one of them, the steps, the exit, the poster. */
@Controller
class VolunteerController {
    private final Volunteers volunteers;
    private final Applications applications;
    private final VolunteerViews views;
    private final UnitFields units;
    private final VolunteerWords words;
    private final StepPages steps;
    private final Ledger<VolunteerFilter, VolunteerRow> ledger;
    private final Ledger<VolunteerFilter, VolunteerRow> waiting;

    VolunteerController(
            Volunteers volunteers,
            Applications applications,
            VolunteerList list,
            VolunteerViews views,
            UnitFields units,
            VolunteerWords words,
            PersonWords skills,
            StepPages steps,
            MessageSource messages) {
        this.volunteers = volunteers;
        this.applications = applications;
        this.views = views;
        this.units = units;
        this.words = words;
        this.steps = steps;
        Column<VolunteerRow> name =
                Column.link("person.form.name", row -> "/volunteers/" + row.id(), VolunteerRow::name);
        Column<VolunteerRow> phone = Column.text("person.form.phone", VolunteerRow::phone);
        Column<VolunteerRow> able = Column.<VolunteerRow>text(
                        "volunteer.skills",
                        row -> VolunteerWords.list(
                                row.skills().stream().map(skills::qualification).toList()))
                .wide();
        Column<VolunteerRow> unit = Column.<VolunteerRow>text("person.form.unit", VolunteerRow::unitName)
                .sorted("unit");
        Column<VolunteerRow> state = Column.state("volunteer.state", row -> words.state(row.state()));
        Column<VolunteerRow> applied = Column.<VolunteerRow>day("volunteer.applied", VolunteerRow::appliedOn)
                .sorted("applied");
        Column<VolunteerRow> served = Column.<VolunteerRow>text("volunteer.served", row -> words.hours(row.minutes()))
                .wide();
        ledger = Ledger.of(messages, "volunteer", "/volunteers", list, name, phone, able, unit, state, applied, served);
        waiting = Ledger.of(
                messages, "volunteer-application", "/volunteer-applications", list, name, phone, able, unit, applied);
    }

    @GetMapping("/volunteers")
    String index(
            Actor actor,
            @ModelAttribute VolunteerFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        LedgerPage<VolunteerRow> page = ledger.page(actor.scope(), filter, place, request);
        return page.act(actor.works(), "volunteer.poster", "/volunteer-poster")
                .act(actor.works(), "volunteer.import", "/volunteer-imports")
                .same("volunteer.export", "/volunteers.xlsx")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .chips("state", VolunteerState.values(), "volunteer.state.")
                .find("q", "volunteer.find")
                .show(model);
    }

    @GetMapping("/volunteers.xlsx")
    void xlsx(
            Actor actor,
            @ModelAttribute VolunteerFilter filter,
            @ModelAttribute Place place,
            HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    /** Those who wait for somebody who vets them. */
    @GetMapping("/volunteer-applications")
    String applications(
            Actor actor,
            @ModelAttribute VolunteerFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return waiting.page(actor.scope(), filter.in(VolunteerState.APPLIED), filter, place, request)
                .act(actor.works(), "volunteer.poster", "/volunteer-poster")
                .finishedWhenEmpty()
                .find("q", "volunteer.find")
                .show(model);
    }

    @GetMapping("/volunteers/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, volunteers.find(id), null));
        return "thing/show";
    }

    @GetMapping("/volunteers/{id}/application")
    ModelAndView opening(Actor actor, @PathVariable UUID id) {
        return steps.show(openForm(worked(actor, id)));
    }

    /** Shown on the page that answers and nowhere else. */
    @PostMapping("/volunteers/{id}/application")
    ModelAndView open(Actor actor, @PathVariable UUID id, Sent sent) {
        var volunteer = worked(actor, id);
        return switch (volunteers.application(actor, id)) {
            case Outcome.Done<PersonEntry>(var said) -> {
                var model = new ExtendedModelMap();
                model.addAttribute("thing", views.of(actor, volunteer, said));
                yield new ModelAndView("thing/show", model);
            }
            case Outcome.Refused<PersonEntry>(var refusals) ->
                steps.take(
                        openForm(volunteer), sent, typed -> typed, (request, typed) -> Outcome.<UUID>refused(refusals));
        };
    }

    private StepForm openForm(Volunteer volunteer) {
        return form("volunteer.open", volunteer, "/application", List.of());
    }

    @GetMapping("/volunteers/{id}/exit/{item}")
    ModelAndView settling(Actor actor, @PathVariable UUID id, @PathVariable ExitItem item) {
        return steps.show(exitForm(worked(actor, id), item));
    }

    @PostMapping("/volunteers/{id}/exit/{item}")
    ModelAndView settle(Actor actor, @PathVariable UUID id, @PathVariable ExitItem item, Sent sent) {
        return steps.take(
                exitForm(worked(actor, id), item),
                sent,
                typed -> typed.words("note"),
                (request, note) -> volunteers.clear(actor, id, item, note));
    }

    private StepForm exitForm(Volunteer volunteer, ExitItem item) {
        var back = "/volunteers/" + volunteer.getId();
        var page = new FormPages.Form(
                "volunteer.exit.settle",
                "volunteer.form",
                volunteer.seen().name() + " · " + words.of("volunteer.exit.", item),
                words.say("volunteer.exit.settle.hint"),
                back + "/exit/" + item,
                back);
        return StepForm.of(page, List.of(FormField.text("note", 300)));
    }

    @GetMapping("/volunteers/{id}/{noun}")
    ModelAndView stepping(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        var volunteer = worked(actor, id);
        var step = named(noun);
        var reasons = volunteers.objections(actor, volunteer, Step.of(step, "–"));
        return steps.show(stepForm(volunteer, step).barred(reasons, words));
    }

    @PostMapping("/volunteers/{id}/{noun}")
    ModelAndView step(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        var step = named(noun);
        return steps.take(
                stepForm(worked(actor, id), step),
                sent,
                typed -> new Step(
                        step,
                        typed.words("remark"),
                        step == VolunteerStep.REFUSAL ? typed.dayIfAny("again").orElse(null) : null),
                (request, said) -> volunteers.take(actor, id, request, said));
    }

    private StepForm stepForm(Volunteer volunteer, VolunteerStep step) {
        var noun = VolunteerWords.noun(step);
        var fields = new ArrayList<FormField>();
        var remark = FormField.area("remark", 500).with("rows", 3);
        switch (step) {
            case REFUSAL -> {
                fields.add(remark);
                fields.add(FormField.date("again", "").optional().hint(words.say("volunteer.form.again.hint")));
            }
            case LEAVING, EXIT -> fields.add(remark);
            default -> fields.add(remark.optional());
        }
        return form("volunteer.step." + noun, volunteer, "/" + noun, fields);
    }

    private static VolunteerStep named(String noun) {
        return VolunteerWords.constant(VolunteerStep.values(), noun)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/volunteer-poster")
    ModelAndView choosing(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(posterForm(actor));
    }

    @PostMapping("/volunteer-poster")
    ModelAndView poster(Actor actor, Sent sent, HttpServletRequest request) {
        InspectionAnswers.demandWorker(actor);
        var made = sent.texts().getOrDefault("unit", "");
        var unit = org.youbei.model.JurisdictionCode.parse(made);
        if (unit.isPresent()
                && applications.poster(actor, unit.get()) instanceof Outcome.Done<Applications.Poster>(var poster)) {
            var model = new ExtendedModelMap();
            var address =
                    request.getRequestURL().toString().replaceFirst("/volunteer-poster$", "/join/" + poster.code());
            model.addAttribute("poster", poster);
            model.addAttribute("address", address);
            model.addAttribute("picture", CodePicture.of(address));
            return new ModelAndView("volunteer/poster", model);
        }
        return steps.take(
                posterForm(actor),
                sent,
                typed -> typed,
                (id, typed) -> UnitFields.read(typed).then(one -> applications.poster(actor, one)));
    }

    private StepForm posterForm(Actor actor) {
        var page = new FormPages.Form(
                "volunteer.poster",
                "volunteer.form",
                "",
                words.say("volunteer.poster.hint"),
                "/volunteer-poster",
                "/volunteers");
        return StepForm.of(page, List.of(units.field(actor)));
    }

    private Volunteer worked(Actor actor, UUID id) {
        InspectionAnswers.demandWorker(actor);
        return volunteers.find(id);
    }

    private StepForm form(String key, Volunteer volunteer, String path, List<FormField> fields) {
        var back = "/volunteers/" + volunteer.getId();
        var page = new FormPages.Form(
                key, "volunteer.form", volunteer.seen().name(), words.say(key + ".hint"), back + path, back);
        return StepForm.of(page, fields);
    }
}
