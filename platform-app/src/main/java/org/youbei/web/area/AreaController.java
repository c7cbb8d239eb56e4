package org.youbei.web.area;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationState;
import org.youbei.obligation.Tally;
import org.youbei.web.kit.area.Area;
import org.youbei.web.kit.area.AreaEntry;
import org.youbei.web.kit.area.Navigation;
import org.youbei.web.obligation.FirstDuties;
import org.youbei.web.obligation.ObligationWords;
import org.youbei.web.obligation.PageTotals;

/** The overview of an area, made of what the nouns contributed to it and of the duties of its kinds. */
@Controller
class AreaController {
    private final Navigation navigation;
    private final Jurisdictions jurisdictions;
    private final PageTotals totals;
    private final FirstDuties duties;
    private final ObligationWords words;
    private final MessageSource texts;
    private final Clock clock;

    AreaController(
            Navigation navigation,
            Jurisdictions jurisdictions,
            PageTotals totals,
            FirstDuties duties,
            ObligationWords words,
            MessageSource texts,
            Clock clock) {
        this.navigation = navigation;
        this.jurisdictions = jurisdictions;
        this.totals = totals;
        this.duties = duties;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** A kind of duties of which some are overdue. */
    record Late(String kind, long number, String href) {}

    /** In one transaction, so that the scope is told to the database once. An area without anything to open is not there. */
    @GetMapping("/areas/{slug}")
    @Transactional(readOnly = true)
    String show(Actor actor, @PathVariable String slug, Locale locale, Model model) {
        var area =
                Area.of(slug).filter(navigation.areas(actor.roles())::contains).orElseThrow(() -> new NotFound(slug));
        if (area == Area.TODAY) {
            return "redirect:/";
        }
        var entries = navigation.entries(actor.roles()).stream()
                .filter(entry -> entry.area() == area)
                .toList();
        var kinds = entries.stream()
                .map(AreaEntry::duties)
                .flatMap(Set::stream)
                .map(ObligationKind::new)
                .sorted(Comparator.comparing(ObligationKind.KNOWN::indexOf))
                .toList();
        model.addAttribute("area", area);
        model.addAttribute("lead", lead(actor, locale));
        model.addAttribute("entries", entries);
        model.addAttribute(
                "acts",
                navigation.acts(actor.roles()).stream()
                        .filter(act -> act.area() == area)
                        .toList());
        model.addAttribute("counted", !kinds.isEmpty());
        if (!kinds.isEmpty()) {
            count(actor, kinds, locale, model);
        }
        return "area/show";
    }

    private void count(Actor actor, List<ObligationKind> kinds, Locale locale, Model model) {
        var counts = totals.kinds(actor, Optional.empty()).entrySet().stream()
                .filter(count -> kinds.contains(count.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var all = Tally.total(counts.values());
        model.addAttribute("late", all.getOrDefault(ObligationState.OVERDUE, 0L));
        model.addAttribute("soon", all.getOrDefault(ObligationState.DUE_SOON, 0L));
        model.addAttribute(
                "wrong",
                kinds.stream()
                        .map(kind -> late(kind, counts.getOrDefault(kind, Map.of()), locale))
                        .filter(late -> late.number() > 0)
                        .toList());
        model.addAttribute("duties", duties.of(actor, kinds, locale));
    }

    private Late late(ObligationKind kind, Map<ObligationState, Long> states, Locale locale) {
        return new Late(
                words.kind(kind, locale),
                states.getOrDefault(ObligationState.OVERDUE, 0L),
                "/obligations?state=overdue&kind=" + kind);
    }

    private String lead(Actor actor, Locale locale) {
        var today = ChinaTime.today(clock);
        var unit = actor.scope()
                .unit()
                .flatMap(jurisdictions::find)
                .map(Jurisdiction::name)
                .orElseGet(() -> texts.getMessage("home.whole", null, locale));
        var day = texts.getMessage("home.day." + today.getDayOfWeek(), null, locale);
        return texts.getMessage("home.lead", new Object[] {today.toString(), day, unit}, locale);
    }
}
