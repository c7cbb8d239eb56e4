package org.youbei.web.material;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
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
import org.youbei.education.base.Material;
import org.youbei.education.base.MaterialFilter;
import org.youbei.education.base.MaterialList;
import org.youbei.education.base.Materials;
import org.youbei.education.quiz.Topic;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.State.Kind;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.web.library.WorkUnits;

/** Posters, leaflets, videos and texts: with licence, source and the day they end. */
@Controller
class MaterialController {
    private final Materials materials;
    private final WorkUnits units;
    private final UnitPicker names;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;
    private final Ledger<MaterialFilter, Material> ledger;

    MaterialController(
            Materials materials,
            MaterialList list,
            WorkUnits units,
            UnitPicker names,
            StepPages steps,
            Words words,
            MessageSource messages,
            Clock clock) {
        this.materials = materials;
        this.units = units;
        this.names = names;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
        ledger = Ledger.of(
                messages,
                "material",
                "/materials",
                list,
                Column.<Material>link("material.form.title", row -> "/materials/" + row.id(), Material::title)
                        .under(row -> words.of("material.kind.", row.kind()) + " · "
                                + words.of("activity.topic.", row.topic()))
                        .sorted("title"),
                Column.text("material.form.licence", Material::licence),
                Column.count("material.form.copies", Material::copies),
                Column.text("material.form.hung", Material::hung).wide(),
                Column.day("material.form.validUntil", Material::validUntil).sorted("valid"),
                Column.state("material.state", this::state));
    }

    private State state(Material material) {
        if (material.withdrawnOn() != null) {
            return new State(Kind.ENDED, words.say("material.withdrawn"));
        }
        return material.validUntil().isBefore(ChinaTime.today(clock))
                ? new State(Kind.LATE, words.say("material.expired"))
                : new State(Kind.DONE, words.say("material.valid"));
    }

    @GetMapping("/materials")
    String index(
            Actor actor,
            @ModelAttribute MaterialFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .primary(actor.works(), "material.new", "/materials/new")
                .chip("expired", "true", "material.expired")
                .chips("kind", Material.Kind.values(), "material.kind.")
                .find("q", "material.find")
                .begin(actor.works(), "material.new", "/materials/new")
                .show(model);
    }

    @GetMapping("/materials/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor));
    }

    @PostMapping("/materials")
    ModelAndView enter(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor),
                sent,
                typed -> typed,
                (id, typed) -> WorkUnits.read(typed.text("unit"))
                        .then(unit -> materials.enter(
                                actor,
                                new Material(
                                        id,
                                        unit,
                                        typed.text("title"),
                                        typed.choice("kind", Material.Kind.class),
                                        typed.choice("topic", Topic.class),
                                        typed.text("source"),
                                        typed.text("licence"),
                                        typed.text("link"),
                                        typed.text("body"),
                                        typed.day("validUntil"),
                                        typed.number("copies"),
                                        typed.text("hung"),
                                        null))),
                id -> "/materials/" + id);
    }

    private StepForm form(Actor actor) {
        var page = new FormPages.Form(
                "material.new", "material.form", "", words.say("material.new.hint"), "/materials", "/materials");
        return StepForm.of(
                page,
                List.of(
                        units.field(actor),
                        FormField.text("title", 200),
                        FormField.select("kind", words.choices("material.kind.", Material.Kind.values()), "POSTER"),
                        FormField.select("topic", words.choices("activity.topic.", Topic.values()), "NATURAL_DISASTER"),
                        FormField.text("source", 300),
                        FormField.text("licence", 200).hint(words.say("material.form.licence.hint")),
                        FormField.text("link", 500).optional().hint(words.say("material.form.link.hint")),
                        FormField.area("body", 4_000)
                                .with("rows", 5)
                                .optional()
                                .hint(words.say("material.form.body.hint")),
                        FormField.date(
                                "validUntil",
                                ChinaTime.today(clock).plusYears(1).toString()),
                        FormField.number("copies", 7).initial("0"),
                        FormField.text("hung", 500).optional()));
    }

    @GetMapping("/materials/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var material = materials.find(id);
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("material.form.kind"), words.of("material.kind.", material.kind()));
        facts.put(words.say("activity.form.topic"), words.of("activity.topic.", material.topic()));
        facts.put(words.say("material.form.source"), material.source());
        facts.put(words.say("material.form.licence"), material.licence());
        facts.put(words.say("material.form.link"), material.link().isEmpty() ? Words.NONE : material.link());
        facts.put(words.say("material.form.validUntil"), material.validUntil().toString());
        facts.put(words.say("material.form.copies"), String.valueOf(material.copies()));
        facts.put(words.say("material.form.hung"), material.hung().isEmpty() ? Words.NONE : material.hung());
        if (!material.body().isBlank()) {
            facts.put(words.say("material.form.body"), material.body());
        }
        var own = actor.works() && actor.scope().contains(material.unit()) && material.withdrawnOn() == null;
        model.addAttribute(
                "thing",
                new ThingPage(
                        material.title(),
                        state(material),
                        names.name(material.unit()),
                        List.of(new Crumb(words.say("material.list"), "/materials")),
                        own
                                ? List.of(ThingLink.of(
                                        "/materials/" + id + "/withdrawal", words.say("material.withdrawal")))
                                : List.of(),
                        List.of(),
                        List.of(ThingPart.facts(words.say("material.facts"), facts)),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    @GetMapping("/materials/{id}/withdrawal")
    ModelAndView withdrawing(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(withdrawal(materials.find(id)));
    }

    @PostMapping("/materials/{id}/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                withdrawal(materials.find(id)),
                sent,
                typed -> typed.text("reason"),
                (request, reason) -> materials.withdraw(actor, id, reason));
    }

    private StepForm withdrawal(Material material) {
        var page = new FormPages.Form(
                "material.withdrawal",
                "material.form",
                material.title(),
                words.say("material.withdrawal.hint"),
                "/materials/" + material.id() + "/withdrawal",
                "/materials/" + material.id());
        return StepForm.of(page, List.of(FormField.text("reason", 300))).after("/materials");
    }
}
