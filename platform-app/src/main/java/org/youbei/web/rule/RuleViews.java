package org.youbei.web.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.library.text.RuleTexts;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.obligation.rule.EffectiveRule;
import org.youbei.obligation.rule.Period;
import org.youbei.obligation.rule.RuleOverride;
import org.youbei.obligation.rule.Rules;
import org.youbei.web.obligation.ObligationWords;

/** Makes the page of rules as they hold for the person's unit. */
@Component
class RuleViews {
    /** Stands for the whole country, where nobody decided anything. */
    private static final JurisdictionCode COUNTRY = new JurisdictionCode("00");

    private final Rules rules;
    private final Jurisdictions jurisdictions;
    private final ObligationWords words;
    private final RuleTexts texts;

    RuleViews(Rules rules, Jurisdictions jurisdictions, ObligationWords words, RuleTexts texts) {
        this.rules = rules;
        this.jurisdictions = jurisdictions;
        this.words = words;
        this.texts = texts;
    }

    List<RuleLine.Document> documents(Actor actor, Locale locale) {
        var unit = actor.scope().unit().orElse(COUNTRY);
        var index = texts.index();
        return rules.effective(unit).stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.rule().document(),
                        LinkedHashMap::new,
                        Collectors.mapping(rule -> line(actor, rule, index, locale), Collectors.toList())))
                .entrySet()
                .stream()
                .map(document -> new RuleLine.Document(
                        document.getKey().in(locale),
                        index.of(document.getKey().zh(), null)
                                .map(RuleTexts.Found::href)
                                .orElse(null),
                        document.getValue()))
                .toList();
    }

    RuleLine line(Actor actor, EffectiveRule effective, Locale locale) {
        return line(actor, effective, texts.index(), locale);
    }

    private RuleLine line(Actor actor, EffectiveRule effective, RuleTexts.Index index, Locale locale) {
        var rule = effective.rule();
        var clause = index.of(rule.document().zh(), rule.article());
        return new RuleLine(
                rule.id(),
                rule.title().in(locale),
                print(effective.periods(), locale),
                print(rule.periods(), locale),
                rule.article(),
                clause.filter(found -> !found.anchor().isEmpty())
                        .map(RuleTexts.Found::href)
                        .orElse(null),
                words.text("rule.source." + rule.source(), locale),
                rule.isConfirmed(),
                rule.law(),
                rule.overridable() && mayDecide(actor),
                decision(actor, effective.override()));
    }

    /** As the form takes it: {@code 20wd}. */
    static String typed(List<Period> periods) {
        return periods.stream().map(Period::toString).collect(Collectors.joining(" "));
    }

    static boolean mayDecide(Actor actor) {
        return actor.has(Role.ADMINISTRATOR, Role.DISTRICT_SUPERVISOR);
    }

    private String print(List<Period> periods, Locale locale) {
        return words.period(typed(periods), locale);
    }

    private RuleLine.@Nullable Decision decision(Actor actor, @Nullable RuleOverride override) {
        if (override == null) {
            return null;
        }
        var unit = jurisdictions.find(override.jurisdiction()).map(found -> found.name());
        return new RuleLine.Decision(
                override.id(),
                unit.orElse(override.jurisdiction().value()),
                override.reason(),
                override.setBy(),
                override.validFrom().toString(),
                mayDecide(actor) && actor.scope().contains(override.jurisdiction()));
    }
}
