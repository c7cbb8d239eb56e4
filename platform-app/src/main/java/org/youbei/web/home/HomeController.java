package org.youbei.web.home;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Role;
import org.youbei.obligation.Tally;
import org.youbei.web.obligation.FirstDuties;
import org.youbei.web.obligation.PageTotals;

/** The dashboard of supervisors, streets and communities: the same page, as far as each one's scope reaches. */
@Controller
class HomeController {

    private final Jurisdictions jurisdictions;
    private final Tally tally;
    private final PageTotals totals;
    private final DutyFigures figures;
    private final OverdueHeat heat;
    private final FirstDuties duties;
    private final MessageSource texts;
    private final Clock clock;

    HomeController(
            Jurisdictions jurisdictions,
            Tally tally,
            PageTotals totals,
            DutyFigures figures,
            OverdueHeat heat,
            FirstDuties duties,
            MessageSource texts,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.tally = tally;
        this.totals = totals;
        this.figures = figures;
        this.heat = heat;
        this.duties = duties;
        this.texts = texts;
        this.clock = clock;
    }

    /** In one transaction, so that the scope is told to the database once. */
    @GetMapping("/")
    @Transactional(readOnly = true)
    String index(Actor actor, Locale locale, Model model, HttpServletRequest request) {
        if (Role.ownOnly(actor.roles())) {
            return "redirect:/me";
        }
        if (PhoneOpening.leads(request, actor)) {
            return "redirect:/m/";
        }
        fill(actor, locale, model);
        return "home/index";
    }

    private void fill(Actor actor, Locale locale, Model model) {
        var here = actor.scope().unit();
        var family = here.map(jurisdictions::family).orElseGet(jurisdictions::roots);
        var unit = family.stream()
                .filter(known -> here.filter(known.code()::equals).isPresent())
                .findFirst();
        var children = family.stream()
                .filter(known -> here.filter(known.code()::equals).isEmpty())
                .toList();
        var today = ChinaTime.today(clock);
        model.addAttribute("today", lead(unit.map(Jurisdiction::name).orElse(null), children.size(), today, locale));
        var counts = tally.by(actor, levelOf(children));
        totals.note(counts);
        model.addAttribute("figures", figures.of(actor, counts, locale));
        model.addAttribute("heat", heat.of(counts, unit.orElse(null), children, locale));
        model.addAttribute("duties", duties.of(actor, locale));
        model.addAttribute("empty", children.isEmpty() && unit.isEmpty());
        model.addAttribute("mayImport", actor.has(Role.ADMINISTRATOR));
        model.addAttribute("mayPlan", actor.works());
        model.addAttribute("mayWatch", actor.works() || actor.has(Role.AUDITOR));
    }

    /** One count serves the figures and the table: by the level of the units below, or altogether. */
    private static JurisdictionLevel levelOf(List<Jurisdiction> children) {
        return children.isEmpty()
                ? JurisdictionLevel.PROVINCE
                : children.getFirst().code().level();
    }

    private String lead(@Nullable String unit, int below, LocalDate today, Locale locale) {
        var where = unit == null ? texts.getMessage("home.whole", null, locale) : unit;
        var day = texts.getMessage("home.day." + today.getDayOfWeek(), null, locale);
        return below == 0
                ? texts.getMessage("home.lead", new Object[] {today.toString(), day, where}, locale)
                : texts.getMessage("home.lead.above", new Object[] {today.toString(), day, where, below}, locale);
    }
}
