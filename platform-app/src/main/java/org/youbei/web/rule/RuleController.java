package org.youbei.web.rule;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.rule.Rule;
import org.youbei.obligation.rule.Rules;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;

/** The rules with their sources, and what supervisors and administrators decide otherwise for their district. */
@Controller
@RequestMapping("/rules")
class RuleController {
    private final Rules rules;
    private final ObligationLedger ledger;
    private final RuleViews views;
    private final Clock clock;

    RuleController(Rules rules, ObligationLedger ledger, RuleViews views, Clock clock) {
        this.rules = rules;
        this.ledger = ledger;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    String index(Actor actor, Locale locale, Model model) {
        model.addAttribute("documents", views.documents(actor, locale));
        model.addAttribute("version", rules.pack().version());
        return "rule/index";
    }

    @GetMapping("/{id}/override")
    ModelAndView form(Actor actor, @PathVariable String id, Locale locale) {
        var rule = overridable(actor, id);
        var form = new OverrideForm();
        form.setUnit(actor.scope().unit().map(JurisdictionCode::value).orElse(""));
        form.setPeriod(RuleViews.typed(rule.periods()));
        form.setValidFrom(ChinaTime.today(clock));
        return page(actor, rule, locale).addObject("form", form);
    }

    @PostMapping("/{id}/override")
    ModelAndView override(
            Actor actor,
            @PathVariable String id,
            @Valid @ModelAttribute("form") OverrideForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        var rule = overridable(actor, id);
        if (!errors.hasErrors() && decided(actor, id, form) instanceof Outcome.Refused<UUID>(var refusals)) {
            Refusals.show(refusals, errors);
        }
        if (errors.hasErrors()) {
            var page = page(actor, rule, locale);
            page.addAllObjects(errors.getModel());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        redirect.addFlashAttribute("flash", Flash.done("rule.override.done"));
        return new ModelAndView("redirect:/rules");
    }

    @PostMapping("/overrides/{override}/withdrawal")
    String withdraw(Actor actor, @PathVariable UUID override, RedirectAttributes redirect) {
        if (rules.withdraw(actor, override) instanceof Outcome.Refused<UUID>(var refusals)) {
            throw Answers.failed(refusals);
        }
        redirect.addFlashAttribute("flash", Flash.done("rule.withdrawal.done"));
        return "redirect:/rules";
    }

    /** Computes the due dates of the rule's open duties again. */
    @PostMapping("/{id}/recomputation")
    String recompute(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        if (rules.pack().find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var unit = actor.scope().unit().orElseThrow(() -> new AccessDeniedException("no unit"));
        switch (ledger.recompute(actor, unit, id)) {
            case Outcome.Done<List<UUID>>(var moved) ->
                redirect.addFlashAttribute("flash", Flash.done("rule.recomputation.done", moved.size()));
            case Outcome.Refused<List<UUID>>(var refusals) -> throw Answers.failed(refusals);
        }
        return "redirect:/rules";
    }

    private Outcome<UUID> decided(Actor actor, String id, OverrideForm form) {
        var unit = JurisdictionCode.parse(Objects.requireNonNull(form.getUnit()).strip())
                .filter(actor.scope()::contains);
        return unit.map(code -> rules.override(
                        actor,
                        code,
                        id,
                        Objects.requireNonNull(form.getPeriod()),
                        Objects.requireNonNull(form.getReason()),
                        Objects.requireNonNull(form.getValidFrom())))
                .orElseGet(() -> Outcome.refused(Refusal.at("unit", "rule.unit")));
    }

    private ModelAndView page(Actor actor, Rule rule, Locale locale) {
        var unit = actor.scope().unit().orElse(new JurisdictionCode("00"));
        var effective = rules.effective(rule.id(), unit, ChinaTime.today(clock));
        return new ModelAndView("rule/override").addObject("rule", views.line(actor, effective, locale));
    }

    private Rule overridable(Actor actor, String id) {
        var rule = rules.pack().find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!RuleViews.mayDecide(actor) || !rule.overridable()) {
            throw new AccessDeniedException("not allowed to decide on " + id);
        }
        return rule;
    }
}
