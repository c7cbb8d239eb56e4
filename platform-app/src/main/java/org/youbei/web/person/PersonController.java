package org.youbei.web.person;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.person.Certificates;
import org.youbei.person.DataRequests;
import org.youbei.person.Entering;
import org.youbei.person.MembershipKind;
import org.youbei.person.Merges;
import org.youbei.person.Person;
import org.youbei.person.PersonEntry;
import org.youbei.person.PersonFilter;
import org.youbei.person.PersonList;
import org.youbei.person.PersonRow;
import org.youbei.person.Persons;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;

/** People whom units know: the list, one of them, entering, changing, opening for a reason, certificates, requests. */
@Controller
class PersonController {
    private final Persons persons;
    private final Certificates certificates;
    private final DataRequests requests;
    private final Merges merges;
    private final PersonViews views;
    private final PersonForms forms;
    private final UnitFields units;
    private final PersonWords words;
    private final StepPages steps;
    private final Ledger<PersonFilter, PersonRow> ledger;

    PersonController(
            Persons persons,
            Certificates certificates,
            DataRequests requests,
            Merges merges,
            PersonList people,
            PersonViews views,
            PersonForms forms,
            UnitFields units,
            PersonWords words,
            StepPages steps,
            MessageSource messages) {
        this.persons = persons;
        this.certificates = certificates;
        this.requests = requests;
        this.merges = merges;
        this.views = views;
        this.forms = forms;
        this.units = units;
        this.words = words;
        this.steps = steps;
        ledger = Ledger.of(
                messages,
                "person",
                "/people",
                people,
                Column.link("person.form.name", row -> "/people/" + row.id(), PersonRow::name)
                        .sorted("name"),
                Column.text("person.form.phone", PersonRow::phone),
                Column.text("person.kinds", row -> words.memberships(row.kinds())),
                Column.<PersonRow>text("person.form.unit", PersonRow::unitName).wide(),
                Column.<PersonRow>day("person.reached", PersonRow::reachedOn).wide());
    }

    @GetMapping("/people")
    String index(
            Actor actor,
            @ModelAttribute PersonFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .primary(actor.works(), "person.new", "/people/new")
                .begin(actor.works(), "person.new", "/people/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .chips("kind", MembershipKind.values(), "person.membership.")
                .find("q", "person.find")
                .show(model);
    }

    @GetMapping("/people/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(entering(actor));
    }

    @PostMapping("/people")
    ModelAndView enter(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                entering(actor),
                sent,
                typed -> new Entered(UnitFields.read(typed), PersonForms.read(typed)),
                (id, said) -> said.unit()
                        .then(unit -> persons.enter(actor, new Entering(id, unit, said.entry(), MembershipKind.STAFF))),
                id -> "/people/" + id);
    }

    private record Entered(Outcome<org.youbei.model.JurisdictionCode> unit, PersonEntry entry) {}

    private StepForm entering(Actor actor) {
        var fields = new ArrayList<FormField>();
        fields.add(units.field(actor));
        fields.addAll(forms.person(false));
        return forms.form("person.new", "", "/people", "/people", fields);
    }

    @GetMapping("/people/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, persons.find(id), null));
        return "thing/show";
    }

    @GetMapping("/people/{id}/revelation")
    ModelAndView revealing(Actor actor, @PathVariable UUID id) {
        return steps.show(reason(worked(actor, id)));
    }

    /** Shown on the page that answers and nowhere else; never kept by a browser. */
    @PostMapping("/people/{id}/revelation")
    ModelAndView reveal(Actor actor, @PathVariable UUID id, Sent sent) {
        var person = worked(actor, id);
        var reason = sent.texts().getOrDefault("reason", "");
        return switch (persons.reveal(actor, id, reason)) {
            case Outcome.Done<PersonEntry>(var entry) -> {
                var model = new ExtendedModelMap();
                model.addAttribute("thing", views.of(actor, person, entry));
                yield new ModelAndView("thing/show", model);
            }
            case Outcome.Refused<PersonEntry>(var refusals) ->
                steps.take(reason(person), sent, typed -> typed, (request, typed) -> Outcome.<UUID>refused(refusals));
        };
    }

    private StepForm reason(Person person) {
        return form("person.reveal", person, "/revelation", List.of(FormField.text("reason", 200)));
    }

    @GetMapping("/people/{id}/edit")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        return steps.show(changing(worked(actor, id)));
    }

    @PostMapping("/people/{id}/edit")
    ModelAndView change(Actor actor, @PathVariable UUID id, Sent sent) {
        record Change(int revision, PersonEntry entry) {}
        return steps.take(
                changing(worked(actor, id)),
                sent,
                typed -> new Change(typed.number("revision"), PersonForms.read(typed)),
                (request, said) -> persons.change(actor, id, said.revision(), said.entry()));
    }

    private StepForm changing(Person person) {
        var fields = new ArrayList<>(forms.person(true));
        fields.add(FormField.hidden("revision", String.valueOf(person.revision())));
        return form("person.edit", person, "/edit", fields);
    }

    @GetMapping("/people/{id}/certificates")
    ModelAndView certificate(Actor actor, @PathVariable UUID id) {
        return steps.show(form("person.certificate.new", worked(actor, id), "/certificates", forms.certificate()));
    }

    @PostMapping("/people/{id}/certificates")
    ModelAndView certify(Actor actor, @PathVariable UUID id, Sent sent) {
        record Paper(
                String kind,
                String number,
                String issuer,
                LocalDate issued,
                @Nullable LocalDate until) {}
        return steps.take(
                form("person.certificate.new", worked(actor, id), "/certificates", forms.certificate()),
                sent,
                typed -> new Paper(
                        typed.words("certificate"),
                        typed.words("number"),
                        typed.words("issuer"),
                        typed.day("issued"),
                        typed.dayIfAny("until").orElse(null)),
                (request, said) -> certificates.enter(
                        actor,
                        id,
                        new Certificates.Entry(
                                request, said.kind(), said.number(), said.issuer(), said.issued(), said.until())));
    }

    @GetMapping("/people/{id}/requests")
    ModelAndView asking(Actor actor, @PathVariable UUID id) {
        return steps.show(form("person.request.new", worked(actor, id), "/requests", forms.request()));
    }

    @PostMapping("/people/{id}/requests")
    ModelAndView ask(Actor actor, @PathVariable UUID id, Sent sent) {
        record Asked(DataRequests.Kind kind, String note) {}
        return steps.take(
                form("person.request.new", worked(actor, id), "/requests", forms.request()),
                sent,
                typed -> new Asked(typed.choice("request_kind", DataRequests.Kind.class), typed.words("note")),
                (request, said) -> requests.ask(actor, request, id, said.kind(), said.note()));
    }

    @GetMapping("/data-requests/{id}/answer")
    ModelAndView answering(Actor actor, @PathVariable UUID id) {
        return steps.show(answer(actor, requests.find(id)));
    }

    @PostMapping("/data-requests/{id}/answer")
    ModelAndView answer(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                answer(actor, requests.find(id)),
                sent,
                typed -> typed.words("answer"),
                (request, said) -> requests.answer(actor, id, said));
    }

    @GetMapping("/people/{id}/merging")
    ModelAndView merging(Actor actor, @PathVariable UUID id) {
        return steps.show(mergeForm(actor, worked(actor, id)));
    }

    @PostMapping("/people/{id}/merging")
    ModelAndView merge(Actor actor, @PathVariable UUID id, Sent sent) {
        record Said(java.util.Optional<UUID> other, String reason) {}
        return steps.take(
                mergeForm(actor, worked(actor, id)),
                sent,
                typed -> new Said(typed.idIfAny("other"), typed.words("reason")),
                (request, said) -> said.other()
                        .map(other -> merges.merge(actor, request, id, other, said.reason()))
                        .orElseGet(() -> Outcome.refused(org.youbei.person.PersonRefusal.SAME_RECORD.at("other"))));
    }

    private StepForm mergeForm(Actor actor, Person person) {
        var offered = new java.util.LinkedHashMap<String, String>();
        merges.alike(person.id())
                .forEach(one -> offered.put(
                        one.id().toString(), (one.name() + " " + one.phone() + " " + one.idShown()).strip()));
        return form(
                "person.merge",
                person,
                "/merging",
                List.of(
                        FormField.select("other", offered, "").hint(words.say("person.form.other.hint")),
                        FormField.area("reason", 300).with("rows", 2)));
    }

    @GetMapping("/people/{id}/merges/{merge}")
    ModelAndView undoing(Actor actor, @PathVariable UUID id, @PathVariable UUID merge) {
        return steps.show(undoForm(actor, merges.find(merge)));
    }

    @PostMapping("/people/{id}/merges/{merge}")
    ModelAndView undo(Actor actor, @PathVariable UUID id, @PathVariable UUID merge, Sent sent) {
        return steps.take(
                undoForm(actor, merges.find(merge)),
                sent,
                typed -> typed,
                (request, typed) -> merges.undo(actor, merge));
    }

    private StepForm undoForm(Actor actor, Merges.Merge merge) {
        return form("person.merge.undo", worked(actor, merge.kept()), "/merges/" + merge.id(), List.of());
    }

    /** Where the duty of a request leads. */
    @GetMapping("/data-requests/{id}")
    String request(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandReader(actor);
        return "redirect:/people/" + requests.find(id).person();
    }

    private StepForm answer(Actor actor, DataRequests.Request one) {
        var person = worked(actor, one.person());
        return forms.form(
                "data-request.answer",
                person.name() + " · " + words.of("person.request.", one.kind()),
                "/people/" + one.person(),
                "/data-requests/" + one.id() + "/answer",
                List.of(FormField.area("answer", 500).with("rows", 4)));
    }

    private Person worked(Actor actor, UUID id) {
        InspectionAnswers.demandWorker(actor);
        return persons.find(id);
    }

    private StepForm form(String key, Person person, String path, List<FormField> fields) {
        var back = "/people/" + person.id();
        return forms.form(key, person.name(), back, back + path, fields);
    }
}
