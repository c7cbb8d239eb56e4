package org.youbei.web.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanText;
import org.youbei.plan.section.Passage;
import org.youbei.plan.shelf.PlanShelf;
import org.youbei.risk.RiskFilter;
import org.youbei.risk.RiskInsertions;
import org.youbei.risk.RiskInsertions.Draft;
import org.youbei.risk.RiskList;
import org.youbei.risk.RiskRefusal;
import org.youbei.risk.RiskRow;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.layout.Language;
import org.youbei.web.kit.unit.UnitPicker;

/** Writes the risks of a unit as a section into a draft of its plan, with the address of the list they come from. */
@Controller
@RequestMapping("/risk-sheet/insertion")
class RiskInsertionController {
    private static final int MOST_RISKS = 60;

    private final RiskList risks;
    private final RiskInsertions insertions;
    private final RiskText text;
    private final PlanShelf shelf;
    private final PlanDossiers dossiers;
    private final PlanText sections;
    private final UnitPicker units;
    private final StepPages steps;
    private final RiskWords words;

    RiskInsertionController(
            RiskList risks,
            RiskInsertions insertions,
            RiskText text,
            PlanShelf shelf,
            PlanDossiers dossiers,
            PlanText sections,
            UnitPicker units,
            StepPages steps,
            RiskWords words) {
        this.risks = risks;
        this.insertions = insertions;
        this.text = text;
        this.shelf = shelf;
        this.dossiers = dossiers;
        this.sections = sections;
        this.units = units;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping
    ModelAndView form(Actor actor, @RequestParam(required = false) @Nullable JurisdictionCode unit) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(unit(actor, unit), unit));
    }

    @PostMapping
    ModelAndView insert(Actor actor, @RequestParam(required = false) @Nullable JurisdictionCode unit, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var whose = unit(actor, unit);
        var rows = risks.first(actor.scope(), RiskFilter.OPEN.in(unit), MOST_RISKS);
        return steps.take(
                form(whose, unit),
                sent,
                typed -> typed.idIfAny("plan"),
                (request, plan) -> plan.isEmpty()
                        ? Outcome.<UUID>refused(RiskRefusal.MISSING.at("plan"))
                        : inserted(actor, request, whose, draft(plan.get()), rows));
    }

    private Outcome<UUID> inserted(
            Actor actor, UUID request, JurisdictionCode unit, PlanDossier dossier, List<RiskRow> rows) {
        if (rows.isEmpty()) {
            return Outcome.refused(RiskRefusal.NOTHING.refusal());
        }
        var draft = new Draft(
                dossier.id(), dossier.entry().title(), dossier.version().id());
        var name = units.name(unit);
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/risks")
                .queryParam("unit", unit.value())
                .toUriString();
        return inChinese(() -> {
            var said = text.of(name, rows);
            var passage = new Passage(
                    1, "", words.say("risk.text.title"), said + "\n" + words.say("risk.text.source", name, address));
            return insertions.insert(
                    actor,
                    request,
                    unit,
                    draft,
                    rows.size(),
                    said,
                    () -> sections.add(actor, dossier.id(), last(dossier), false, passage));
        });
    }

    /** The version that is written on, where there is one. */
    private PlanDossier draft(UUID plan) {
        var shown = dossiers.open(plan, Optional.empty());
        return shown.versions().stream()
                .filter(version -> shown.working().filter(version.id()::equals).isPresent())
                .findFirst()
                .map(version -> dossiers.open(plan, Optional.of(version.number())))
                .orElse(shown);
    }

    private static Optional<UUID> last(PlanDossier dossier) {
        var known = dossier.sections();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.getLast().id());
    }

    /** Plans are written in Chinese whatever language somebody reads the pages in. */
    private static <T> T inChinese(java.util.function.Supplier<T> work) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Language.CHINESE.locale());
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private StepForm form(JurisdictionCode unit, @Nullable JurisdictionCode asked) {
        var query = asked == null ? "" : "?unit=" + asked.value();
        var page = new FormPages.Form(
                "risk.insertion",
                "risk.insertion.form",
                units.name(unit),
                words.say("risk.insertion.hint"),
                "/risk-sheet/insertion" + query,
                "/risk-sheet" + query);
        return StepForm.of(page, List.of(FormField.select("plan", drafts(unit), "")));
    }

    /** Plans that the section may go into: of the unit or above it. */
    private Map<String, String> drafts(JurisdictionCode unit) {
        var drafts = new LinkedHashMap<String, String>();
        shelf.drafts(unit).forEach(plan -> drafts.put(plan.id().toString(), plan.title() + " · " + plan.unitName()));
        return drafts;
    }

    private static JurisdictionCode unit(Actor actor, @Nullable JurisdictionCode unit) {
        return Optional.ofNullable(unit)
                .filter(actor.scope()::contains)
                .or(() -> unit == null ? actor.scope().unit() : Optional.empty())
                .orElseThrow(() -> new NotFound("unit"));
    }
}
