package org.youbei.web.drill;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.youbei.account.UnverifiedLaw;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.coverage.CoverageRow;
import org.youbei.drill.preparation.Cover;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.obligation.rule.Rule;
import org.youbei.obligation.rule.Rules;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Markup;
import org.youbei.web.kit.part.State;

/** The columns of the coverage. Who keeps drills of a unit may plan one and end a requirement. */
@Component
class CoverageColumns {
    private final Rules rules;
    private final DrillWords words;
    private final Clock clock;

    CoverageColumns(Rules rules, DrillWords words, Clock clock) {
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    List<Column<CoverageRow>> of(Actor actor) {
        return List.of(
                Column.link("drill.coverage.what", CoverageColumns::href, CoverageRow::title)
                        .and((row, out) -> end(row, actor, out)),
                Column.text("drill.column.unit", CoverageRow::unitName),
                Column.<CoverageRow>text("drill.coverage.rule", row -> rule(row.rule()))
                        .under(row -> basis(row.rule()))
                        .wide(),
                Column.<CoverageRow>text("drill.coverage.opens", this::window).wide(),
                Column.<CoverageRow>cell(
                        "drill.coverage.left", (row, out) -> out.link("/obligations/" + row.duty(), left(row))),
                Column.<CoverageRow>cell("drill.coverage.last", (row, out) -> drill(row.lastDrill(), row.lastOn(), out))
                        .num(),
                Column.<CoverageRow>cell("drill.coverage.next", (row, out) -> next(row, actor, out))
                        .num());
    }

    /** The plan; a requirement has no page of its own, but a duty. */
    private static String href(CoverageRow row) {
        return isRequirement(row)
                ? "/obligations/" + row.duty()
                : "/plans/" + row.subject().id();
    }

    private static boolean isRequirement(CoverageRow row) {
        return row.subject().type().equals(Cover.REQUIREMENT);
    }

    private void end(CoverageRow row, Actor actor, Markup out) {
        if (isRequirement(row) && DrillAuthority.keeps(actor, row.unit())) {
            out.open("div", "under yb-noprint")
                    .link(
                            "/drill-requirements/" + row.subject().id() + "/end",
                            words.say("drill.requirement.end.short"),
                            words.say("drill.requirement.end.of", row.title()))
                    .close("div");
        }
    }

    private void drill(@Nullable UUID drill, @Nullable LocalDate day, Markup out) {
        if (drill == null) {
            out.text(words.day(day));
        } else {
            out.link("/drills/" + drill, words.day(day));
        }
    }

    private void next(CoverageRow row, Actor actor, Markup out) {
        if (row.nextDrill() == null && DrillAuthority.keeps(actor, row.unit())) {
            out.link(plan(row), words.say("drill.coverage.plan"), words.say("drill.coverage.plan.of", row.title()));
        } else {
            drill(row.nextDrill(), row.nextOn(), out);
        }
    }

    private String window(CoverageRow row) {
        return words.say("drill.coverage.window", words.day(row.opened()), words.day(row.due()));
    }

    private String rule(String key) {
        return rules.pack()
                .find(key)
                .map(known -> known.title().in(LocaleContextHolder.getLocale()))
                .orElse(key);
    }

    private String basis(String key) {
        return rules.pack().find(key).map(this::basis).orElse("");
    }

    private String basis(Rule rule) {
        return words.say(
                rule.isConfirmed() || !UnverifiedLaw.isMarked()
                        ? "drill.coverage.basis"
                        : "drill.coverage.basis.unconfirmed",
                rule.document().in(LocaleContextHolder.getLocale()),
                rule.article());
    }

    private State left(CoverageRow row) {
        var days = ChronoUnit.DAYS.between(ChinaTime.today(clock), row.due());
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
}
