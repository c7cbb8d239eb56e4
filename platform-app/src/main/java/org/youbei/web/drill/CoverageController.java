package org.youbei.web.drill;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.coverage.Coverage;
import org.youbei.drill.coverage.CoverageFilter;
import org.youbei.drill.coverage.CoverageRow;
import org.youbei.drill.preparation.Cover;
import org.youbei.model.Actor;
import org.youbei.obligation.rule.Rules;
import org.youbei.web.part.Figure;
import org.youbei.web.part.ListAddress;
import org.youbei.web.part.PageLinks;
import org.youbei.web.part.State;

/** What must be drilled by when, and who has planned it. */
@Controller
class CoverageController {
    private static final int ROWS = 50;

    private final Coverage coverage;
    private final Rules rules;
    private final DrillWords words;
    private final Clock clock;

    CoverageController(Coverage coverage, Rules rules, DrillWords words, Clock clock) {
        this.coverage = coverage;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    /** A line of the coverage, ready to print; {@code plan} is where a drill for it is planned, nothing where one is; {@code end} where a requirement ends. */
    record Line(
            String title,
            String href,
            String duty,
            String unit,
            String rule,
            String basis,
            String window,
            State left,
            String last,
            @Nullable String lastHref,
            String next,
            @Nullable String nextHref,
            @Nullable String plan,
            @Nullable String end) {}

    /** A unit with its numbers, each behind it a list. */
    record UnitLine(String name, String href, long all, long overdue, long soon, long planned) {}

    @GetMapping("/drill-coverage")
    String index(
            Actor actor,
            @ModelAttribute("query") CoverageQuery query,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        DrillAnswers.demandReader(actor);
        var filter = query.filter();
        var rows = coverage.page(actor.scope(), filter, after, ROWS + 1);
        var list = ListAddress.of("/drill-coverage", request.getParameterMap(), CoverageQuery.PARAMETERS);
        var shown = rows.size() > ROWS ? rows.subList(0, ROWS) : rows;
        model.addAttribute("list", list);
        model.addAttribute(
                "links",
                new PageLinks(
                        after == null ? null : list.first(),
                        null,
                        rows.size() > ROWS ? list.after(shown.getLast().key()) : null));
        model.addAttribute("rows", shown.stream().map(row -> line(row, actor)).toList());
        var units = coverage.byUnit(actor.scope());
        model.addAttribute(
                "figures",
                figures(
                        filter.unit() == null
                                ? Coverage.Totals.of(units)
                                : coverage.totals(actor.scope(), filter.unit())));
        model.addAttribute("units", units.stream().map(CoverageController::unit).toList());
        model.addAttribute("windows", CoverageFilter.Window.values());
        model.addAttribute("unit", filter.unit() == null ? null : words.unit(filter.unit()));
        model.addAttribute("mayWrite", DrillAuthority.works(actor));
        return "drill/coverage";
    }

    private List<Figure> figures(Coverage.Totals totals) {
        return List.of(
                new Figure(
                        words.say("drill.coverage.all"), Long.toString(totals.all()), "", "", "/drill-coverage", false),
                new Figure(
                        words.say("drill.coverage.overdue"),
                        Long.toString(totals.overdue()),
                        "",
                        "",
                        "/drill-coverage?window=OVERDUE",
                        totals.overdue() > 0),
                new Figure(
                        words.say("drill.coverage.soon"),
                        Long.toString(totals.soon()),
                        "",
                        "",
                        "/drill-coverage?window=SOON",
                        false),
                new Figure(
                        words.say("drill.coverage.planned"),
                        Long.toString(totals.planned()),
                        "",
                        "",
                        "/drill-coverage?planned=true",
                        false));
    }

    private static UnitLine unit(Coverage.UnitTotals unit) {
        var totals = unit.totals();
        return new UnitLine(
                unit.name(),
                "/drill-coverage?unit=" + unit.unit(),
                totals.all(),
                totals.overdue(),
                totals.soon(),
                totals.planned());
    }

    private Line line(CoverageRow row, Actor actor) {
        var rule = rules.pack().find(row.rule());
        var locale = LocaleContextHolder.getLocale();
        var planned = row.nextDrill() != null;
        return new Line(
                row.title(),
                row.subject().type().equals(Cover.PLAN)
                        ? "/plans/" + row.subject().id()
                        : "",
                "/obligations/" + row.duty(),
                row.unitName(),
                rule.map(known -> known.title().in(locale)).orElse(row.rule()),
                rule.map(known -> words.say(
                                known.isConfirmed() ? "drill.coverage.basis" : "drill.coverage.basis.unconfirmed",
                                known.document().in(locale),
                                known.article()))
                        .orElse(""),
                words.say("drill.coverage.window", words.day(row.opened()), words.day(row.due())),
                left(row),
                words.day(row.lastOn()),
                row.lastDrill() == null ? null : "/drills/" + row.lastDrill(),
                words.day(row.nextOn()),
                planned ? "/drills/" + row.nextDrill() : null,
                !planned && DrillAuthority.keeps(actor, row.unit()) ? plan(row) : null,
                row.subject().type().equals(Cover.REQUIREMENT) && DrillAuthority.keeps(actor, row.unit())
                        ? "/drill-requirements/" + row.subject().id() + "/end"
                        : null);
    }

    private State left(CoverageRow row) {
        var days = ChronoUnit.DAYS.between(today(), row.due());
        if (row.paused()) {
            return new State(State.Kind.PAUSED, words.say("drill.coverage.paused"));
        }
        if (days < 0) {
            return new State(State.Kind.LATE, words.say("drill.coverage.late", -days));
        }
        var kind = days <= rules.soonDays() ? State.Kind.SOON : State.Kind.IDLE;
        return new State(kind, words.say("drill.coverage.days", days));
    }

    private static String plan(CoverageRow row) {
        return UriComponentsBuilder.fromPath("/drills/new")
                .queryParam("unit", row.unit())
                .queryParam("title", "{title}")
                .queryParam("cover", row.subject().type() + ":" + row.subject().id())
                .encode()
                .buildAndExpand(row.title())
                .toUriString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Drill.CHINA);
    }
}
