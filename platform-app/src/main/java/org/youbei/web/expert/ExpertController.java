package org.youbei.web.expert;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.expert.Expert;
import org.youbei.expert.ExpertEntry;
import org.youbei.expert.ExpertField;
import org.youbei.expert.ExpertFilter;
import org.youbei.expert.ExpertList;
import org.youbei.expert.Experts;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.person.UnitFields;

/** The experts of a district: the list, one of them, appointing, changing, what they keep out of, ending. */
@Controller
class ExpertController {
    private static final String LIST = "/experts";

    private final Experts experts;
    private final ExpertForms forms;
    private final ExpertViews views;
    private final UnitFields units;
    private final StepPages steps;
    private final Ledger<ExpertFilter, Expert> ledger;

    ExpertController(
            Experts experts,
            ExpertList list,
            ExpertForms forms,
            ExpertViews views,
            ExpertWords words,
            UnitFields units,
            StepPages steps,
            MessageSource messages) {
        this.experts = experts;
        this.forms = forms;
        this.views = views;
        this.units = units;
        this.steps = steps;
        ledger = Ledger.of(
                messages,
                "expert",
                LIST,
                list,
                Column.<Expert>link(
                                "expert.form.name",
                                row -> path(row.id()),
                                row -> row.entry().name())
                        .sorted("name"),
                // What comes in again stands under the heads of the import.
                Column.<Expert>text(
                                "expert.file.unit", row -> row.entry().unit().value())
                        .inFiles(),
                Column.text("expert.form.employer", row -> row.entry().employer()),
                Column.<Expert>text("expert.form.title", row -> row.entry().title())
                        .wide(),
                Column.text("expert.fields", words::fields),
                Column.<Expert>text(
                                "expert.form.qualification", row -> row.entry().qualification())
                        .inFiles(),
                Column.<Expert>day("expert.form.from", row -> row.entry().appointedFrom())
                        .inFiles(),
                Column.<Expert>day("expert.form.until", row -> row.entry().appointedUntil())
                        .sorted("until"),
                Column.state("expert.state", words::state));
    }

    private static String path(UUID expert) {
        return LIST + "/" + expert;
    }

    @GetMapping(LIST)
    String index(
            Actor actor,
            @ModelAttribute ExpertFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .primary(actor.works(), "expert.new", LIST + "/new")
                .begin(actor.works(), "expert.new", LIST + "/new")
                .act(actor.works(), "expert.import", "/expert-imports")
                .act(true, "expert.invitations", "/expert-invitations")
                .same("expert.export", LIST + ".xlsx")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .chips("field", ExpertField.values(), "expert.field.")
                .find("q", "expert.find")
                .show(model);
    }

    @GetMapping(LIST + ".xlsx")
    void xlsx(
            Actor actor, @ModelAttribute ExpertFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping(LIST + "/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(appointing(actor));
    }

    @PostMapping(LIST)
    ModelAndView appoint(Actor actor, Sent sent) {
        record Said(Outcome<ExpertEntry> entry, String phone) {}
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                appointing(actor),
                sent,
                typed -> new Said(
                        UnitFields.read(typed).then(unit -> Outcome.done(ExpertForms.read(typed, unit))),
                        typed.words("phone")),
                (id, said) -> said.entry().then(entry -> experts.appoint(actor, id, entry, said.phone())),
                ExpertController::path);
    }

    private StepForm appointing(Actor actor) {
        var fields = new ArrayList<FormField>();
        fields.add(units.field(actor));
        fields.addAll(forms.entry(null));
        return forms.form("expert.new", "", LIST, LIST, fields);
    }

    @GetMapping(LIST + "/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, experts.find(id)));
        return "thing/show";
    }

    @GetMapping(LIST + "/{id}/edit")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        return steps.show(changing(worked(actor, id)));
    }

    @PostMapping(LIST + "/{id}/edit")
    ModelAndView change(Actor actor, @PathVariable UUID id, Sent sent) {
        record Said(int revision, ExpertEntry entry) {}
        var expert = worked(actor, id);
        return steps.take(
                changing(expert),
                sent,
                typed -> new Said(
                        typed.number("revision"),
                        ExpertForms.read(typed, expert.entry().unit())),
                (request, said) -> experts.change(actor, id, said.revision(), said.entry()));
    }

    private StepForm changing(Expert expert) {
        var fields = new ArrayList<>(forms.entry(expert.entry()));
        fields.add(FormField.hidden("revision", String.valueOf(expert.revision())));
        return form("expert.edit", expert, "/edit", fields);
    }

    @GetMapping(LIST + "/{id}/conflicts")
    ModelAndView declaring(Actor actor, @PathVariable UUID id) {
        return steps.show(conflict(worked(actor, id)));
    }

    @PostMapping(LIST + "/{id}/conflicts")
    ModelAndView declare(Actor actor, @PathVariable UUID id, Sent sent) {
        record Said(java.util.Optional<JurisdictionCode> with, String party, String reason) {}
        return steps.take(
                conflict(worked(actor, id)),
                sent,
                typed -> new Said(typed.unit("with"), typed.words("party"), typed.words("reason")),
                (request, said) ->
                        experts.declare(actor, request, id, said.with().orElse(null), said.party(), said.reason()));
    }

    private StepForm conflict(Expert expert) {
        return form("expert.conflict.new", expert, "/conflicts", forms.conflict(expert));
    }

    @GetMapping(LIST + "/{id}/conflicts/{conflict}")
    ModelAndView lifting(Actor actor, @PathVariable UUID id, @PathVariable UUID conflict) {
        return steps.show(lift(worked(actor, id), conflict));
    }

    @PostMapping(LIST + "/{id}/conflicts/{conflict}")
    ModelAndView lift(Actor actor, @PathVariable UUID id, @PathVariable UUID conflict, Sent sent) {
        return steps.take(
                lift(worked(actor, id), conflict),
                sent,
                typed -> typed,
                (request, typed) -> experts.lift(actor, id, conflict));
    }

    private StepForm lift(Expert expert, UUID conflict) {
        var about = experts.conflict(expert.id(), conflict);
        var back = path(expert.id());
        return forms.form(
                "expert.conflict.lift",
                expert.entry().name() + " · " + about.because(),
                back + "/conflicts/" + conflict,
                back,
                List.of());
    }

    @GetMapping(LIST + "/{id}/ending")
    ModelAndView ending(Actor actor, @PathVariable UUID id) {
        return steps.show(ending(worked(actor, id)));
    }

    @PostMapping(LIST + "/{id}/ending")
    ModelAndView end(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                ending(worked(actor, id)),
                sent,
                typed -> typed.words("reason"),
                (request, reason) -> experts.end(actor, id, reason));
    }

    private StepForm ending(Expert expert) {
        return form("expert.end", expert, "/ending", List.of(FormField.text("reason", 300)));
    }

    private Expert worked(Actor actor, UUID id) {
        InspectionAnswers.demandWorker(actor);
        return experts.find(id);
    }

    private StepForm form(String key, Expert expert, String path, List<FormField> fields) {
        var back = path(expert.id());
        return forms.form(key, expert.entry().name(), back + path, back, fields);
    }
}
