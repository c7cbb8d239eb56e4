package org.youbei.web.supply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
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
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.donation.Donation;
import org.youbei.supply.donation.DonationFilter;
import org.youbei.supply.donation.DonationList;
import org.youbei.supply.donation.DonationState;
import org.youbei.supply.donation.Donations;
import org.youbei.supply.donation.Offer;
import org.youbei.supply.stock.Receipt;
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
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.unit.UnitPicker;

/** Goods that are offered: the list, noting an offer, taking or refusing it, and thanking for it. */
@Controller
class DonationController {
    private static final String PATH = "/donations";
    private static final UUID NOWHERE = new UUID(0, 0);

    private final Donations donations;
    private final DonationViews views;
    private final SupplyChoices choices;
    private final SupplyWords words;
    private final UnitPicker units;
    private final StepPages steps;
    private final Ledger<DonationFilter, Donation> ledger;

    DonationController(
            Donations donations,
            DonationList list,
            DonationViews views,
            SupplyChoices choices,
            SupplyWords words,
            UnitPicker units,
            StepPages steps,
            MessageSource messages) {
        this.donations = donations;
        this.views = views;
        this.choices = choices;
        this.words = words;
        this.units = units;
        this.steps = steps;
        ledger = Ledger.of(
                messages,
                "donation",
                PATH,
                list,
                Column.<Donation>link(
                                "donation.head.goods",
                                one -> PATH + "/" + one.id(),
                                one -> one.goods() + " " + SupplyWords.amount(one.quantity(), one.measure()))
                        .under(Donation::wish)
                        .sorted("goods"),
                Column.text("donation.head.giver", Donation::shown),
                Column.<Donation>text("donation.head.kind", one -> words.of("donation.donor.", one.donor()))
                        .inFiles(),
                Column.day("donation.head.offered", Donation::offeredOn).sorted("offered"),
                Column.state("supply.head.state", views::state),
                Column.<Donation>day("donation.head.thanked", Donation::thankedOn)
                        .wide(),
                Column.text("supply.head.reason", Donation::reason).inFiles());
    }

    @GetMapping(PATH)
    String index(
            Actor actor,
            @ModelAttribute DonationFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .same("supply.export", PATH + ".xlsx")
                .primary(actor.works(), "donation.new", PATH + "/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .chips("state", DonationState.values(), "donation.state.")
                .chip("thanked", "false", "donation.unthanked")
                .find("q", "donation.find")
                .begin(actor.works(), "donation.new", PATH + "/new")
                .show(model);
    }

    @GetMapping(PATH + ".xlsx")
    void xlsx(
            Actor actor,
            @ModelAttribute DonationFilter filter,
            @ModelAttribute Place place,
            HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping(PATH + "/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor));
    }

    @PostMapping(PATH)
    ModelAndView offer(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor),
                sent,
                typed -> typed,
                (id, typed) -> JurisdictionCode.parse(typed.words("unit"))
                        .map(unit -> donations.offer(actor, id, offer(unit, typed)))
                        .orElseGet(() -> Outcome.refused(SupplyRefusal.UNIT.at("unit"))),
                id -> PATH + "/" + id);
    }

    private static Offer offer(JurisdictionCode unit, Typed typed) {
        return new Offer(
                unit,
                typed.choice("donor", Donation.Donor.class),
                typed.words("name"),
                typed.words("phone"),
                typed.words("goods"),
                typed.decimal("quantity", 3),
                typed.words("measure"),
                typed.dayIfAny("expiresOn").orElse(null),
                typed.words("wish"),
                typed.day("on"));
    }

    private StepForm form(Actor actor) {
        return StepForm.of(
                new FormPages.Form("donation.new", "donation.form", "", words.say("donation.new.hint"), PATH, PATH),
                List.of(
                        choices.unit(actor),
                        FormField.select(
                                "donor", words.choices("donation.donor.", Donation.Donor.values()), "ORGANISATION"),
                        FormField.text("name", 120).hint(words.say("donation.form.name.hint")),
                        FormField.text("phone", 30).optional(),
                        FormField.text("goods", 200),
                        quantity(),
                        FormField.text("measure", 20).with("narrow", true),
                        FormField.date("expiresOn", "").optional(),
                        FormField.text("wish", 300).optional(),
                        FormField.date("on", words.today().toString())));
    }

    private static FormField quantity() {
        return FormField.text("quantity", 14).with("narrow", true).with("inputmode", "decimal");
    }

    @GetMapping(PATH + "/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, donations.find(id)));
        return "thing/show";
    }

    @GetMapping(PATH + "/{id}/{noun}")
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(stepForm(actor, donations.find(id), noun));
    }

    @PostMapping(PATH + "/{id}/{noun}")
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var form = stepForm(actor, donations.find(id), noun);
        return switch (noun) {
            case "acceptance" ->
                steps.take(
                        form,
                        sent,
                        DonationController::receipt,
                        (request, receipt) -> donations.accept(actor, id, receipt));
            case "refusal" ->
                steps.take(
                        form,
                        sent,
                        typed -> typed.words("reason"),
                        (request, reason) -> donations.refuse(actor, id, reason));
            case "thanks" ->
                steps.take(
                        form,
                        sent,
                        typed -> typed.words("thanks"),
                        (request, thanks) -> donations.thank(actor, id, thanks));
            default ->
                steps.lead(
                        form,
                        sent,
                        typed -> typed.words("reason"),
                        (request, reason) -> donations.reveal(actor, id, reason),
                        contact -> new StepPages.Next(
                                PATH + "/" + id, Flash.note("donation.contact.shown", contact.replace('\n', ' '))));
        };
    }

    private static Receipt receipt(Typed typed) {
        return new Receipt(
                typed.idIfAny("point").orElse(NOWHERE),
                typed.idIfAny("item").orElse(NOWHERE),
                typed.words("batch"),
                typed.dayIfAny("madeOn").orElse(null),
                typed.dayIfAny("expiresOn").orElse(null),
                typed.decimal("quantity", 3),
                typed.words("measure"),
                typed.decimalIfAny("price", 2).orElse(null),
                typed.words("storage"),
                "",
                typed.day("on"),
                typed.words("reason"));
    }

    private StepForm stepForm(Actor actor, Donation donation, String noun) {
        var fields = switch (noun) {
            case "acceptance" -> receiving(actor, donation);
            case "refusal" -> List.of(FormField.text("reason", 500));
            case "thanks" -> List.of(FormField.text("thanks", 500).hint(words.say("donation.form.thanks.hint")));
            case "contact" -> List.of(FormField.text("reason", 200));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        var back = PATH + "/" + donation.id();
        var key = "donation.step." + noun;
        return StepForm.of(
                new FormPages.Form(
                        key,
                        "donation.form",
                        donation.goods() + " " + SupplyWords.amount(donation.quantity(), donation.measure()),
                        words.say(key + ".hint"),
                        back + "/" + noun,
                        back),
                fields);
    }

    private List<FormField> receiving(Actor actor, Donation donation) {
        var expires = donation.expiresOn();
        return List.of(
                FormField.select("point", choices.stores(actor), ""),
                FormField.select("item", choices.items(actor), ""),
                quantity().initial(SupplyWords.number(donation.quantity())),
                FormField.text("measure", 20)
                        .optional()
                        .with("narrow", true)
                        .hint(words.say("stock.form.measure.hint")),
                FormField.text("batch", 60).optional(),
                FormField.date("madeOn", "").optional(),
                FormField.date("expiresOn", expires == null ? "" : expires.toString())
                        .optional()
                        .hint(words.say("stock.form.expiresOn.hint")),
                SupplyItemController.decimal("price"),
                FormField.text("storage", 200).optional(),
                FormField.date("on", words.today().toString()),
                FormField.text("reason", 500).optional().hint(words.say("stock.form.reason.hint")));
    }
}
