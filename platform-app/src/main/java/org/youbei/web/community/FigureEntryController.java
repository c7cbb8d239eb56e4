package org.youbei.web.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.community.CommunityFigures;
import org.youbei.community.FigureCatalogue;
import org.youbei.community.FigureDefinition;
import org.youbei.community.FigureText;
import org.youbei.community.FigureValue;
import org.youbei.community.ProfileDesk;
import org.youbei.community.ProfileEntry;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.sheet.column.HeadUnit;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.part.Flash;

/** All figures of a community on one page, what was said of the year before beside each field. */
@Controller
class FigureEntryController {
    private static final int LONGEST_NUMBER = 30;
    private static final String REVISION = "revision";

    private final ProfileDesk desk;
    private final CommunityFigures figures;
    private final Jurisdictions jurisdictions;
    private final CommunityWords words;
    private final Clock clock;

    FigureEntryController(
            ProfileDesk desk,
            CommunityFigures figures,
            Jurisdictions jurisdictions,
            CommunityWords words,
            Clock clock) {
        this.desk = desk;
        this.figures = figures;
        this.jurisdictions = jurisdictions;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/communities/{code}/figures")
    ModelAndView blank(Actor actor, @PathVariable JurisdictionCode code, Model model) {
        demandEntering(actor, code);
        var fields = fields(code);
        return page(code, new Typed(fields, clock), fields, model, HttpStatus.OK);
    }

    @PostMapping("/communities/{code}/figures")
    Object enter(
            Actor actor,
            @PathVariable JurisdictionCode code,
            @RequestParam Map<String, String> said,
            Model model,
            RedirectAttributes redirect) {
        demandEntering(actor, code);
        var fields = fields(code);
        var typed = new Typed(fields, said);
        var asOf = typed.day("asOf");
        var outcome = entry(code, typed, asOf).then(entry -> desk.enter(actor, entry));
        if (outcome instanceof Outcome.Done<Integer>(var changed)) {
            redirect.addFlashAttribute("flash", Flash.done("community.entered", changed));
            return "redirect:/communities/" + code;
        }
        var refusals = outcome instanceof Outcome.Refused<Integer>(var reasons) ? reasons : List.<Refusal>of();
        typed.refused(refusals);
        return page(
                code,
                typed,
                fields,
                model,
                HttpStatus.valueOf(Answers.status(refusals).value()));
    }

    private static Outcome<ProfileEntry> entry(JurisdictionCode code, Typed typed, LocalDate asOf) {
        var values = new LinkedHashMap<String, FigureValue>();
        var refusals = new ArrayList<Refusal>();
        for (var figure : FigureCatalogue.SHIPPED.all()) {
            var text = typed.text(figure.code()).strip();
            if (!text.isEmpty()) {
                switch (new FigureText(figure).read(text, HeadUnit.ONE)) {
                    case Outcome.Done<FigureValue>(var value) -> values.put(figure.code(), value);
                    case Outcome.Refused<FigureValue>(var reasons) ->
                        reasons.forEach(reason -> refusals.add(reason.at(figure.code())));
                }
            }
        }
        if (!typed.isUnderstood()) {
            refusals.add(Refusal.at("asOf", "community.as-of"));
        }
        return refusals.isEmpty()
                ? Outcome.done(new ProfileEntry(
                        code,
                        typed.number(REVISION),
                        asOf,
                        typed.text("source"),
                        typed.text("word"),
                        typed.flag("confirm"),
                        values))
                : Outcome.refused(refusals);
    }

    private List<FormField> fields(JurisdictionCode code) {
        var profile = figures.profile(code);
        var before = figures.before(code, ChinaTime.today(clock).getYear());
        var fields = new ArrayList<FormField>();
        fields.add(FormField.text(REVISION, 9).initial(Integer.toString(profile.revision())));
        fields.add(FormField.date("asOf", ChinaTime.today(clock).toString())
                .with("max", ChinaTime.today(clock).toString()));
        fields.add(FormField.text("source", 200).hint(words.say("community.form.source.hint")));
        for (var figure : FigureCatalogue.SHIPPED.all()) {
            var known = profile.figures().get(figure.code());
            var last = before.get(figure.code());
            var field = FormField.text(figure.code(), LONGEST_NUMBER)
                    .optional()
                    .with("narrow", true)
                    .initial(words.typed(known == null ? null : known.value()));
            fields.add(
                    last == null
                            ? field
                            : field.hint(words.say(
                                    "community.form.before",
                                    words.shown(last.value()),
                                    last.asOf().toString())));
        }
        fields.add(FormField.area("word", 300).optional().hint(words.say("community.form.word.hint")));
        fields.add(FormField.check("confirm"));
        return fields;
    }

    /** A part of the form with its fields. */
    public record Part(String title, List<FormField> fields) {}

    private ModelAndView page(
            JurisdictionCode code, Typed typed, List<FormField> fields, Model model, HttpStatus status) {
        typed.show(model, fields);
        var labels = new LinkedHashMap<String, String>();
        var parts = new ArrayList<Part>();
        for (var group : FigureDefinition.Group.values()) {
            var codes = FigureCatalogue.SHIPPED.all().stream()
                    .filter(figure -> figure.group() == group)
                    .toList();
            codes.forEach(figure -> labels.put(
                    figure.code(), words.say("community.form.label", words.name(figure), words.measure(figure))));
            parts.add(new Part(
                    words.of("community.group.", group),
                    fields.stream()
                            .filter(field -> codes.stream()
                                    .anyMatch(figure -> figure.code().equals(field.name())))
                            .toList()));
        }
        for (var own : List.of(REVISION, "asOf", "source", "word", "confirm")) {
            labels.put(own, words.say("community.form." + own));
        }
        model.addAttribute("unit", jurisdictions.find(code).orElseThrow(() -> new NotFound(code)));
        model.addAttribute("labels", labels);
        model.addAttribute("parts", parts);
        // Whoever was told of another's entry saves over what is there now; everybody else over what they saw.
        boolean told = typed.text(REVISION).isEmpty() || status == HttpStatus.CONFLICT;
        model.addAttribute(
                "current", told ? Integer.toString(figures.profile(code).revision()) : typed.text(REVISION));
        return new ModelAndView("community/figures", model.asMap(), status);
    }

    private void demandEntering(Actor actor, JurisdictionCode code) {
        CommunityController.demandReader(actor);
        if (jurisdictions.find(code).isEmpty() || code.level() != JurisdictionLevel.COMMUNITY) {
            throw new NotFound(code);
        }
        if (!ProfileDesk.mayEnter(actor, code)) {
            throw new AccessDeniedException("enters no figures");
        }
    }
}
