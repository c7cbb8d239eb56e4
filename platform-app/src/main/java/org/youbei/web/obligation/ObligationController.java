package org.youbei.web.obligation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationRow;
import org.youbei.obligation.ObligationState;
import org.youbei.web.part.ListAddress;
import org.youbei.web.part.PageLinks;

/** The ledger of duties and the page of one. */
@Controller
@RequestMapping("/obligations")
class ObligationController {
    private static final int PAGE = 50;

    /** The chips above the list, in this order. */
    private static final List<ObligationState> CHIPS = List.of(
            ObligationState.OVERDUE,
            ObligationState.DUE_SOON,
            ObligationState.UPCOMING,
            ObligationState.PAUSED,
            ObligationState.FULFILLED,
            ObligationState.FULFILLED_LATE,
            ObligationState.WAIVED);

    private final ObligationIndex index;
    private final PageTotals totals;
    private final Jurisdictions jurisdictions;
    private final ObligationViews views;

    ObligationController(ObligationIndex index, PageTotals totals, Jurisdictions jurisdictions, ObligationViews views) {
        this.index = index;
        this.totals = totals;
        this.jurisdictions = jurisdictions;
        this.views = views;
    }

    /** One way to narrow the list. */
    record Chip(String value, String label, long count) {}

    /** In one transaction, so that the scope is told to the database once. */
    @GetMapping
    @Transactional(readOnly = true)
    String index(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String after,
            Locale locale,
            Model model) {
        var list = ListAddress.of("/obligations", request.getParameterMap(), ObligationQuery.NAMES);
        var query = ObligationQuery.of(list, after, actor);
        model.addAttribute("states", chips(actor, query, locale));
        var rows = index.list(actor, query.filter(), query.order(), query.after(), PAGE + 1);
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        model.addAttribute("list", list);
        model.addAttribute(
                "rows", shown.stream().map(row -> views.line(row, locale)).toList());
        model.addAttribute("links", links(list, rows, after));
        model.addAttribute("kinds", views.kinds(locale));
        model.addAttribute(
                "unitName",
                Optional.ofNullable(query.filter().unit())
                        .flatMap(jurisdictions::find)
                        .map(unit -> unit.name())
                        .orElse(list.value("unit")));
        return "obligation/index";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        var sheet = index.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("duty", views.page(actor, sheet, locale));
        return "obligation/show";
    }

    private List<Chip> chips(Actor actor, ObligationQuery query, Locale locale) {
        var counts = totals.of(actor, Optional.ofNullable(query.filter().unit()));
        return CHIPS.stream()
                .map(state -> new Chip(
                        ObligationQuery.word(state), views.word(state, locale), counts.getOrDefault(state, 0L)))
                .toList();
    }

    private static PageLinks links(ListAddress list, List<ObligationRow> rows, String after) {
        var next = rows.size() > PAGE ? list.after(rows.get(PAGE - 1).cursor().toString()) : null;
        return new PageLinks(after.isBlank() ? null : list.first(), null, next);
    }
}
