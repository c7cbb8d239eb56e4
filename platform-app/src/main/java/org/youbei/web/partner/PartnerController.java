package org.youbei.web.partner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.youbei.model.Actor;
import org.youbei.partner.Ability;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.Organisation;
import org.youbei.partner.OrganisationFilter;
import org.youbei.partner.OrganisationList;
import org.youbei.partner.OrganisationRow;
import org.youbei.partner.Partners;
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
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Partner organisations: the list, one of them, what it can bring. */
@Controller
class PartnerController {
    private final Partners partners;
    private final OwnUnits units;
    private final UnitPicker names;
    private final StepPages steps;
    private final Words words;
    private final Ledger<OrganisationFilter, OrganisationRow> ledger;

    PartnerController(
            Partners partners,
            OrganisationList organisations,
            OwnUnits units,
            UnitPicker names,
            StepPages steps,
            Words words,
            MessageSource messages) {
        this.partners = partners;
        this.units = units;
        this.names = names;
        this.steps = steps;
        this.words = words;
        ledger = Ledger.of(
                messages,
                "partner",
                "/partners",
                organisations,
                Column.link("partner.form.name", row -> "/partners/" + row.id(), OrganisationRow::name)
                        .sorted("name"),
                Column.<OrganisationRow>text("partner.form.kind", row -> words.of("partner.kind.", row.kind())),
                Column.text("partner.form.creditCode", OrganisationRow::creditCode)
                        .wide(),
                Column.text("partner.form.unit", OrganisationRow::unitName).sorted("unit"),
                Column.text("partner.form.contactPost", OrganisationRow::contactPost)
                        .wide(),
                Column.count("partner.abilities", OrganisationRow::abilities));
    }

    @GetMapping("/partners")
    String index(
            Actor actor,
            @ModelAttribute OrganisationFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("neighbour.list", "/neighbours")
                .act("agreement.list", "/agreements")
                .same("partner.export", "/partners.xlsx")
                .primary(actor.works(), "partner.new", "/partners/new")
                .unit(filter.unit() == null ? null : names.name(filter.unit()))
                .chips("ability", AbilityKind.values(), "partner.ability.")
                .chips("kind", Organisation.Kind.values(), "partner.kind.")
                .find("q", "partner.find")
                .begin(actor.works(), "partner.new", "/partners/new")
                .show(model);
    }

    @GetMapping("/partners.xlsx")
    void xlsx(
            Actor actor,
            @ModelAttribute OrganisationFilter filter,
            @ModelAttribute Place place,
            HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping("/partners/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor));
    }

    @PostMapping("/partners")
    ModelAndView enter(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor),
                sent,
                typed -> typed,
                (id, typed) -> OwnUnits.read("unit", typed.text("unit"))
                        .then(unit -> partners.enter(
                                actor,
                                new Organisation(
                                        id,
                                        unit,
                                        typed.text("name"),
                                        typed.text("creditCode"),
                                        typed.choice("kind", Organisation.Kind.class),
                                        typed.text("address"),
                                        typed.text("contactPost"),
                                        typed.text("contactPhone")))),
                id -> "/partners/" + id);
    }

    private StepForm form(Actor actor) {
        var page = PartnerForms.page("partner.new", "", words.say("partner.new.hint"), "/partners", "/partners");
        return StepForm.of(
                page,
                List.of(
                        units.field(actor),
                        FormField.text("name", 120),
                        FormField.text("creditCode", 30).hint(words.say("partner.form.creditCode.hint")),
                        FormField.select("kind", words.choices("partner.kind.", Organisation.Kind.values()), "SHOP"),
                        FormField.text("address", 200).optional(),
                        FormField.text("contactPost", 120),
                        FormField.text("contactPhone", 30).with("narrow", true).with("inputmode", "tel")));
    }

    @GetMapping("/partners/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var partner = partners.find(id);
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("partner.form.kind"), words.of("partner.kind.", partner.kind()));
        facts.put(words.say("partner.form.creditCode"), partner.creditCode());
        facts.put(words.say("partner.form.address"), partner.address().isEmpty() ? "—" : partner.address());
        facts.put(words.say("partner.form.contactPost"), partner.contactPost());
        facts.put(words.say("partner.form.contactPhone"), partner.contactPhone());
        var rows = partners.abilities(id).stream()
                .map(one -> List.of(
                        ThingCell.of(words.of("partner.ability.", one.kind())),
                        ThingCell.of(one.what()),
                        ThingCell.of(one.amount()),
                        ThingCell.of(words.say("partner.minutes", one.lead())),
                        ThingCell.of(one.hours())))
                .toList();
        var heads = words.under("partner.form.", "ability", "what", "amount", "lead", "hours");
        var brings = ThingPart.table(words.say("partner.abilities"), heads, rows, words.say("partner.abilities.none"));
        var path = "/partners/" + id;
        var acts = actor.works()
                ? List.of(
                        new ThingLink(path + "/abilities", words.say("partner.ability.new"), true),
                        ThingLink.of(path + "/phone", words.say("partner.phone")),
                        ThingLink.of("/agreements/new", words.say("agreement.new")))
                : List.<ThingLink>of();
        model.addAttribute(
                "thing",
                new ThingPage(
                        partner.name(),
                        new State(State.Kind.OPEN, words.of("partner.kind.", partner.kind())),
                        names.name(partner.unit()),
                        List.of(new Crumb(words.say("partner.list"), "/partners")),
                        List.of(),
                        acts,
                        List.of(ThingPart.facts(words.say("partner.facts"), facts), brings),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    @GetMapping("/partners/{id}/abilities")
    ModelAndView ability(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(abilityForm(partners.find(id)));
    }

    @PostMapping("/partners/{id}/abilities")
    ModelAndView add(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                abilityForm(partners.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> partners.add(
                        actor,
                        id,
                        new Ability(
                                request,
                                typed.choice("ability", AbilityKind.class),
                                typed.text("what"),
                                typed.text("amount"),
                                typed.number("lead"),
                                typed.text("hours"))));
    }

    private StepForm abilityForm(Organisation partner) {
        return StepForm.of(
                page(partner, "partner.ability.new", "/abilities"),
                List.of(
                        FormField.select("ability", words.choices("partner.ability.", AbilityKind.values()), "KIT"),
                        FormField.text("what", 200),
                        FormField.text("amount", 60).hint(words.say("partner.form.amount.hint")),
                        FormField.number("lead", 5),
                        FormField.text("hours", 100).hint(words.say("partner.form.hours.hint"))));
    }

    @GetMapping("/partners/{id}/phone")
    ModelAndView phone(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(phoneForm(partners.find(id)));
    }

    /** Shows the whole number once, on the page that comes next. */
    @PostMapping("/partners/{id}/phone")
    ModelAndView reveal(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.lead(
                phoneForm(partners.find(id)),
                sent,
                typed -> typed.text("reason"),
                (request, reason) -> partners.phone(actor, id, reason),
                number -> new StepPages.Next("/partners/" + id, Flash.note("partner.phone.shown", number)));
    }

    private StepForm phoneForm(Organisation partner) {
        return StepForm.of(page(partner, "partner.phone", "/phone"), List.of(FormField.text("reason", 200)));
    }

    private FormPages.Form page(Organisation partner, String key, String path) {
        var back = "/partners/" + partner.id();
        return PartnerForms.page(key, partner.name(), words.say(key + ".hint"), back + path, back);
    }
}
