package org.youbei.web.obligation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Role;
import org.youbei.obligation.ObligationFilter;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationList;
import org.youbei.obligation.ObligationRow;
import org.youbei.obligation.ObligationState;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.LedgerPage;
import org.youbei.web.kit.list.Markup;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** The ledger of duties, the same rows as files, and the page of one duty. */
@Controller
class ObligationController {
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
    private final UnitPicker units;
    private final ObligationWords words;
    private final ObligationViews views;
    private final Clock clock;
    private final Ledger<ObligationFilter, ObligationRow> ledger;
    /** With a box before each row, for who does the same to many. */
    private final Ledger<ObligationFilter, ObligationRow> choosing;

    ObligationController(
            ObligationIndex index,
            ObligationList duties,
            PageTotals totals,
            UnitPicker units,
            ObligationWords words,
            ObligationViews views,
            MessageSource messages,
            Clock clock) {
        this.index = index;
        this.totals = totals;
        this.units = units;
        this.words = words;
        this.views = views;
        this.clock = clock;
        var columns = columns();
        ledger = new Ledger<>("obligation", "/obligations", duties, columns, messages);
        var boxed = new ArrayList<Column<ObligationRow>>();
        boxed.add(Column.<ObligationRow>cell("obligation.choose", this::box));
        boxed.addAll(columns);
        choosing = new Ledger<>("obligation", "/obligations", duties, List.copyOf(boxed), messages);
    }

    private List<Column<ObligationRow>> columns() {
        return List.of(
                Column.<ObligationRow>link(
                                "obligation.column.title", row -> "/obligations/" + row.id(), ObligationRow::title)
                        .and(this::left),
                Column.<ObligationRow>text("obligation.kind", row -> words.kind(row.kind(), locale()))
                        .wide(),
                Column.text("obligation.unit", ObligationRow::unitName),
                Column.<ObligationRow>text("obligation.owner", row -> words.owner(row, locale()))
                        .wide(),
                Column.day("obligation.due", ObligationRow::due).sorted("due"),
                Column.state("obligation.state", row -> words.state(row.state(), locale())));
    }

    private void box(ObligationRow row, Markup out) {
        if (row.state().isOpen()) {
            out.box(row.id().toString(), words.text("obligation.choose.one", locale(), row.title(), row.unitName()));
        }
    }

    /** In one transaction, so that the scope is told to the database once. */
    @GetMapping("/obligations")
    @Transactional(readOnly = true)
    String index(
            Actor actor,
            @ModelAttribute ObligationQuery query,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        var unit = query.unit();
        var works = actor.works();
        var page = (works ? choosing : ledger)
                .page(actor.scope(), query.filter(actor, ChinaTime.today(clock)), query, place, request)
                .same("obligation.export.csv", "/obligations.csv")
                .same("obligation.export.xlsx", "/obligations.xlsx");
        states(page, actor, query)
                .chip("owner", "me", "obligation.mine")
                .chip("period", "week", "obligation.this-week")
                .chip("period", "month", "obligation.this-month")
                .unit(unit == null ? null : units.name(unit), units.children(actor))
                .find("q", "obligation.find")
                .menu("kind", "obligation.kind", views.kinds(locale()))
                .ask("from", "obligation.from", "date")
                .ask("to", "obligation.to", "date")
                .bulk(works, "obligation.handover", "/obligation-handovers/choice")
                .bulk(actor.has(Role.DISTRICT_SUPERVISOR), "obligation.order", "/duty-orders/choice")
                .finishedWhenEmpty();
        return page.show(model);
    }

    @GetMapping("/obligations.csv")
    void csv(
            Actor actor, @ModelAttribute ObligationQuery query, @ModelAttribute Place place, HttpServletResponse answer)
            throws IOException {
        ledger.csv(actor.scope(), query.filter(actor, ChinaTime.today(clock)), place, answer);
    }

    @GetMapping("/obligations.xlsx")
    void xlsx(
            Actor actor, @ModelAttribute ObligationQuery query, @ModelAttribute Place place, HttpServletResponse answer)
            throws IOException {
        ledger.xlsx(actor.scope(), query.filter(actor, ChinaTime.today(clock)), place, answer);
    }

    @GetMapping("/obligations/{id}")
    String show(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        var sheet = index.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("duty", views.page(actor, sheet, locale));
        return "obligation/show";
    }

    private LedgerPage<ObligationRow> states(LedgerPage<ObligationRow> page, Actor actor, ObligationQuery query) {
        var counts = totals.of(actor, Optional.ofNullable(query.unit()));
        CHIPS.forEach(state -> page.chip(
                "state", Words.noun(state), words.state(state, locale()).word(), counts.getOrDefault(state, 0L)));
        return page;
    }

    /** How long there is still time, or was. */
    private void left(ObligationRow row, Markup out) {
        if (row.state().isOpen()) {
            var look = row.state() == ObligationState.OVERDUE ? "under late" : "under";
            out.under(look, words.left(row.due(), locale()));
        }
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
