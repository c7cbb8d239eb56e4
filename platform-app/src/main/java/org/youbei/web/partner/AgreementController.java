package org.youbei.web.partner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.Agreement;
import org.youbei.partner.AgreementFilter;
import org.youbei.partner.AgreementList;
import org.youbei.partner.AgreementRow;
import org.youbei.partner.AgreementState;
import org.youbei.partner.AgreementStep;
import org.youbei.partner.Agreements;
import org.youbei.partner.Neighbours;
import org.youbei.partner.OrganisationFilter;
import org.youbei.partner.OrganisationList;
import org.youbei.partner.PartnerRefusal;
import org.youbei.partner.Step;
import org.youbei.partner.Terms;
import org.youbei.web.attachment.PicturePages;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Agreements: the list of both parties, a draft, the signed page, and a small form for each step. */
@Controller
class AgreementController {

    private final Agreements agreements;
    private final AgreementViews views;
    private final Neighbours neighbours;
    private final OrganisationList organisations;
    private final OwnUnits units;
    private final UnitPicker names;
    private final StepPages steps;
    private final PicturePages pictures;
    private final Words words;
    private final Clock clock;
    private final Ledger<AgreementFilter, AgreementRow> ledger;

    AgreementController(
            Agreements agreements,
            AgreementList list,
            AgreementViews views,
            Neighbours neighbours,
            OrganisationList organisations,
            OwnUnits units,
            UnitPicker names,
            StepPages steps,
            PicturePages pictures,
            Words words,
            MessageSource messages,
            Clock clock) {
        this.agreements = agreements;
        this.views = views;
        this.neighbours = neighbours;
        this.organisations = organisations;
        this.units = units;
        this.names = names;
        this.steps = steps;
        this.pictures = pictures;
        this.words = words;
        this.clock = clock;
        ledger = Ledger.of(
                messages,
                "agreement",
                "/agreements",
                list,
                Column.<AgreementRow>link("partner.form.title", row -> "/agreements/" + row.id(), AgreementRow::title)
                        .under(row -> words.of("partner.ability.", row.ability()) + " · " + row.what()),
                Column.text("agreement.unit", AgreementRow::unitName),
                Column.text("agreement.other", AgreementRow::otherName),
                Column.<AgreementRow>text(
                                "partner.form.ceiling",
                                row -> row.ceiling().stripTrailingZeros().toPlainString() + " " + row.measure())
                        .num(),
                Column.day("partner.form.endsOn", AgreementRow::endsOn).sorted("end"),
                Column.state("agreement.state", row -> views.state(row.state(), row.endsOn())));
    }

    @GetMapping("/agreements")
    String index(
            Actor actor,
            @ModelAttribute AgreementFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("neighbour.list", "/neighbours")
                .act("partner.list", "/partners")
                .same("partner.export", "/agreements.xlsx")
                .primary(actor.works(), "agreement.new", "/agreements/new")
                .unit(filter.unit() == null ? null : names.name(filter.unit()))
                .chips("state", AgreementState.values(), "agreement.state.")
                .chips("ability", AbilityKind.values(), "partner.ability.")
                .find("q", "agreement.find")
                .begin(actor.works(), "agreement.new", "/agreements/new")
                .show(model);
    }

    @GetMapping("/agreements.xlsx")
    void xlsx(
            Actor actor,
            @ModelAttribute AgreementFilter filter,
            @ModelAttribute Place place,
            HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping("/agreements/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(draftForm(actor));
    }

    @PostMapping("/agreements")
    ModelAndView draft(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                draftForm(actor),
                sent,
                AgreementController::read,
                (id, said) -> OwnUnits.read("unit", said.unit())
                        .then(unit -> party(said.party())
                                .then(party -> agreements.draft(
                                        actor, id, unit, party.neighbour(), party.organisation(), said.terms()))),
                agreement -> "/agreements/" + agreement.getId());
    }

    private record Said(String unit, String party, Terms terms) {}

    private record Party(
            @Nullable JurisdictionCode neighbour, @Nullable UUID organisation) {}

    private static Said read(Typed typed) {
        return new Said(
                typed.text("unit"),
                typed.text("party"),
                new Terms(
                        typed.text("title"),
                        typed.choice("ability", AbilityKind.class),
                        typed.text("what"),
                        typed.decimal("ceiling", 2),
                        typed.text("measure"),
                        typed.number("lead"),
                        typed.day("startsOn"),
                        typed.day("endsOn"),
                        typed.text("contact"),
                        typed.text("standIn")));
    }

    /** A neighbour's code or an organisation's id, as the choice writes it. */
    private static Outcome<Party> party(String said) {
        var code = JurisdictionCode.parse(said);
        if (code.isPresent()) {
            return Outcome.done(new Party(code.get(), null));
        }
        try {
            return Outcome.done(new Party(null, UUID.fromString(said)));
        } catch (IllegalArgumentException e) {
            return Outcome.refused(PartnerRefusal.PARTY.at("party"));
        }
    }

    private Map<String, String> organisations(Actor actor, @Nullable String sought) {
        var found = new LinkedHashMap<String, String>();
        organisations
                .first(actor.scope(), new OrganisationFilter(null, null, null, sought), FormField.SHOWN)
                .forEach(row -> found.put(row.id().toString(), row.name()));
        return found;
    }

    private StepForm draftForm(Actor actor) {
        var parties = new LinkedHashMap<String, String>();
        HelpController.confirmed(neighbours, actor)
                .forEach((code, name) -> parties.put(code, words.say("agreement.party.neighbour", name)));
        var today = ChinaTime.today(clock);
        var page =
                PartnerForms.page("agreement.new", "", words.say("agreement.new.hint"), "/agreements", "/agreements");
        return StepForm.of(
                page,
                List.of(
                        units.field(actor),
                        FormField.chosen("party", parties, sought -> organisations(actor, sought), ""),
                        FormField.text("title", 200),
                        FormField.select("ability", words.choices("partner.ability.", AbilityKind.values()), "KIT"),
                        FormField.text("what", 300),
                        FormField.text("ceiling", 11).with("narrow", true).with("inputmode", "decimal"),
                        FormField.text("measure", 20).with("narrow", true).hint(words.say("partner.form.measure.hint")),
                        FormField.number("lead", 5),
                        FormField.date("startsOn", today.toString()),
                        FormField.date("endsOn", today.plusYears(1).toString()),
                        FormField.text("contact", 120).hint(words.say("partner.form.contact.hint")),
                        FormField.text("standIn", 120)));
    }

    @GetMapping("/agreements/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, agreements.find(id)));
        return "thing/show";
    }

    @GetMapping("/agreements/{id}/signed-page")
    ModelAndView signing(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return pictures.show(signedForm(agreements.find(id)));
    }

    @PostMapping("/agreements/{id}/signed-page")
    ModelAndView sign(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return pictures.take(
                signedForm(agreements.find(id)),
                sent,
                PartnerRefusal.MISSING.at("picture"),
                (name, picture) -> agreements.sign(actor, id, name, picture));
    }

    private FormPages.Form signedForm(Agreement agreement) {
        return page(agreement, "agreement.signed", "/signed-page");
    }

    private FormPages.Form page(Agreement agreement, String key, String path) {
        var back = "/agreements/" + agreement.getId();
        return PartnerForms.page(key, agreement.terms().title(), words.say(key + ".hint"), back + path, back);
    }

    @GetMapping("/agreements/{id}/{noun}")
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        InspectionAnswers.demandReader(actor);
        var agreement = agreements.find(id);
        var step = named(noun);
        var objections = agreements.objections(actor, agreement, new Step.Plain(step, "–")).stream()
                .filter(refusal -> refusal.field() == null)
                .toList();
        return steps.show(stepForm(agreement, step).barred(objections, words));
    }

    @PostMapping("/agreements/{id}/{noun}")
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandReader(actor);
        var step = named(noun);
        return steps.take(
                stepForm(agreements.find(id), step),
                sent,
                typed -> step == AgreementStep.CALL
                        ? new Step.Call(
                                typed.decimal("amount", 2),
                                typed.dayIfAny("back").orElse(null),
                                typed.text("remark"))
                        : new Step.Plain(step, typed.text("remark")),
                (request, said) -> agreements.take(actor, id, request, said));
    }

    private StepForm stepForm(Agreement agreement, AgreementStep step) {
        var page = page(agreement, "agreement.step." + Words.noun(step), "/" + Words.noun(step));
        var remark = PartnerForms.remark();
        return switch (step) {
            case CALL ->
                StepForm.of(
                        page,
                        List.of(
                                FormField.text("amount", 11)
                                        .with("narrow", true)
                                        .with("inputmode", "decimal")
                                        .hint(words.say(
                                                "agreement.ceiling",
                                                agreement
                                                        .terms()
                                                        .ceiling()
                                                        .stripTrailingZeros()
                                                        .toPlainString(),
                                                agreement.terms().unit())),
                                FormField.date("back", ""),
                                remark));
            case CONFIRMATION, SIGNING -> StepForm.of(page, List.of(remark.optional()));
            default -> StepForm.of(page, List.of(remark));
        };
    }

    private static AgreementStep named(String noun) {
        return Words.constant(AgreementStep.values(), noun)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
