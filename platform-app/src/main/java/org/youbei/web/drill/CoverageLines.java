package org.youbei.web.drill;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.coverage.CoverageRow;
import org.youbei.drill.preparation.Cover;
import org.youbei.model.Actor;
import org.youbei.obligation.rule.Rule;
import org.youbei.obligation.rule.Rules;
import org.youbei.web.part.State;

/** Makes the lines of the coverage ready to print. */
@Component
class CoverageLines {
    private final Rules rules;
    private final DrillWords words;
    private final Clock clock;

    CoverageLines(Rules rules, DrillWords words, Clock clock) {
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    CoverageLine of(CoverageRow row, Actor actor) {
        var keeps = DrillAuthority.keeps(actor, row.unit());
        var requirement = row.subject().type().equals(Cover.REQUIREMENT);
        var planned = row.nextDrill() != null;
        var plans = !planned && keeps;
        return new CoverageLine(
                row.title(),
                requirement
                        ? "obligations/" + row.duty()
                        : "plans/" + row.subject().id(),
                "obligations/" + row.duty(),
                row.unitName(),
                rule(row.rule()),
                basis(row.rule()),
                words.say("drill.coverage.window", words.day(row.opened()), words.day(row.due())),
                left(row),
                words.day(row.lastOn()),
                row.lastDrill() == null ? "" : "drills/" + row.lastDrill(),
                plans ? "" : words.day(row.nextOn()),
                planned ? "drills/" + row.nextDrill() : "",
                plans ? plan(row) : "",
                plans ? words.say("drill.coverage.plan.of", row.title()) : "",
                requirement && keeps ? "drill-requirements/" + row.subject().id() + "/end" : "",
                requirement && keeps ? words.say("drill.requirement.end.of", row.title()) : "");
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
                rule.isConfirmed() ? "drill.coverage.basis" : "drill.coverage.basis.unconfirmed",
                rule.document().in(LocaleContextHolder.getLocale()),
                rule.article());
    }

    private State left(CoverageRow row) {
        var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), Drill.CHINA), row.due());
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
        return UriComponentsBuilder.fromPath("drills/new")
                .queryParam("unit", row.unit())
                .queryParam("title", "{title}")
                .queryParam("cover", row.subject().type() + ":" + row.subject().id())
                .encode()
                .buildAndExpand(row.title())
                .toUriString();
    }
}
