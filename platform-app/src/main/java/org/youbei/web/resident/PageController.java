package org.youbei.web.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.resident.PageFilter;
import org.youbei.resident.PageList;
import org.youbei.resident.PageRow;
import org.youbei.resident.PageState;
import org.youbei.resident.ResidentPage;
import org.youbei.resident.ResidentPages;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;
import org.youbei.web.point.CodePicture;

/** Which units show a page to everybody, what it says, and the poster that leads to it. */
@Controller("residentSettingsController")
class PageController {
    private final ResidentPages pages;
    private final Jurisdictions jurisdictions;
    private final StepPages steps;
    private final Words words;
    private final Ledger<PageFilter, PageRow> ledger;

    PageController(
            ResidentPages pages,
            PageList list,
            Jurisdictions jurisdictions,
            StepPages steps,
            Words words,
            MessageSource messages) {
        this.pages = pages;
        this.jurisdictions = jurisdictions;
        this.steps = steps;
        this.words = words;
        ledger = Ledger.of(
                messages,
                "resident",
                "/resident-pages",
                list,
                Column.<PageRow>link("resident.unit", row -> "/resident-pages/" + row.unit() + "/poster", PageRow::name)
                        .sorted("code"),
                Column.<PageRow>text("resident.form.phone", PageRow::phone),
                Column.count("resident.waiting", PageRow::waiting),
                Column.<PageRow>moment("resident.changed", PageRow::changedAt).wide(),
                Column.state("resident.state", row -> state(row.state())));
    }

    private State state(PageState state) {
        var kind = switch (state) {
            case NONE -> State.Kind.IDLE;
            case HIDDEN -> State.Kind.ENDED;
            case SHOWN -> State.Kind.DONE;
        };
        return new State(kind, words.of("resident.state.", state));
    }

    @GetMapping("/resident-pages")
    String index(
            Actor actor,
            @ModelAttribute PageFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("resident.messages", "/resident-messages")
                .chips("state", PageState.values(), "resident.state.")
                .find("q", "resident.find")
                .show(model);
    }

    @GetMapping("/resident-pages/{code}")
    ModelAndView form(Actor actor, @PathVariable JurisdictionCode code) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(unit(code), pages.find(code)));
    }

    @PostMapping("/resident-pages/{code}")
    ModelAndView keep(Actor actor, @PathVariable JurisdictionCode code, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(unit(code), pages.find(code)),
                sent,
                typed -> typed,
                (request, typed) -> pages.keep(
                        actor,
                        code,
                        typed.number("revision"),
                        new ResidentPage.Words(
                                typed.words("phone"),
                                typed.words("nightPhone"),
                                typed.words("office"),
                                typed.words("hours"),
                                typed.words("volunteering"),
                                typed.words("notice")),
                        typed.flag("shown"),
                        typed.flag("duty")),
                done -> "/resident-pages/" + code + "/poster");
    }

    private StepForm form(Jurisdiction unit, Optional<ResidentPage> known) {
        var said = known.map(ResidentPage::words).orElse(new ResidentPage.Words("", "", "", "", "", ""));
        var path = "/resident-pages/" + unit.code();
        var page = new FormPages.Form(
                "resident.page",
                "resident.form",
                unit.name(),
                words.say("resident.page.hint"),
                path,
                "/resident-pages");
        return StepForm.of(
                page,
                List.of(
                        FormField.hidden(
                                "revision",
                                String.valueOf(known.map(ResidentPage::revision).orElse(0))),
                        FormField.text("phone", 40)
                                .with("narrow", true)
                                .with("inputmode", "tel")
                                .hint(words.say("resident.form.officePhone.hint"))
                                .initial(said.phone()),
                        FormField.text("nightPhone", 40)
                                .with("narrow", true)
                                .with("inputmode", "tel")
                                .optional()
                                .initial(said.nightPhone()),
                        FormField.check("duty").hint(words.say("resident.form.duty.hint")),
                        FormField.text("office", 200).initial(said.office()),
                        FormField.text("hours", 100).optional().initial(said.hours()),
                        FormField.area("volunteering", 500)
                                .with("rows", 3)
                                .optional()
                                .initial(said.volunteering()),
                        FormField.area("notice", 500).with("rows", 3).optional().initial(said.notice()),
                        FormField.check("shown")
                                .hint(words.say("resident.form.shown.hint"))
                                .initial(known.map(ResidentPage::shown).orElse(true) ? "true" : "")));
    }

    @GetMapping("/resident-pages/{code}/poster")
    String poster(Actor actor, @PathVariable JurisdictionCode code, Model model) {
        InspectionAnswers.demandReader(actor);
        var unit = unit(code);
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var address = site + "/c/" + code;
        model.addAttribute("unit", unit);
        model.addAttribute("page", pages.find(code).orElse(null));
        model.addAttribute("address", address);
        model.addAttribute("picture", CodePicture.of(address));
        model.addAttribute("works", actor.works());
        return "resident/poster";
    }

    private Jurisdiction unit(JurisdictionCode code) {
        return jurisdictions
                .find(code)
                .filter(unit -> ResidentPages.mayHave(code))
                .orElseThrow(() -> new NotFound(code));
    }
}
