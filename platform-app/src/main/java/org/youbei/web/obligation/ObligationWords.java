package org.youbei.web.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationRow;
import org.youbei.obligation.ObligationState;
import org.youbei.obligation.rule.Period;
import org.youbei.obligation.rule.Rules;
import org.youbei.web.kit.part.State;

/** The words for kinds, states, periods and days left, ready to print. */
@Component
public class ObligationWords {
    private final MessageSource texts;
    private final Rules rules;
    private final Clock clock;

    ObligationWords(MessageSource texts, Rules rules, Clock clock) {
        this.texts = texts;
        this.rules = rules;
        this.clock = clock;
    }

    public String kind(ObligationKind kind, Locale locale) {
        return texts.getMessage("obligation.kind." + kind, null, kind.code(), locale) + "";
    }

    public State state(ObligationState state, Locale locale) {
        return new State(look(state), text("obligation.state." + state, locale));
    }

    /** {@code 3 年}, {@code 90 天 30 天 7 天 1 天}. */
    public String period(String periods, Locale locale) {
        return Arrays.stream(periods.split(" "))
                .map(word -> Period.parse(word).orElseThrow())
                .map(period -> text("obligation.period." + period.unit(), locale, period.amount()))
                .collect(Collectors.joining(" "));
    }

    /** {@code 逾期 3 天}, {@code 今天到期}, {@code 还有 5 天}. */
    public String left(LocalDate due, Locale locale) {
        var days = ChronoUnit.DAYS.between(ChinaTime.today(clock), due);
        if (days == 0) {
            return text("obligation.left.today", locale);
        }
        return days < 0 ? text("obligation.left.late", locale, -days) : text("obligation.left.days", locale, days);
    }

    /** The post that has to do it; where none is named, the one that the rule pack gives it to, marked as such. */
    public String owner(ObligationRow row, Locale locale) {
        var post = row.ownerPosition();
        return post == null || post.isEmpty() ? text("obligation.owner.by-rule", locale, byRule(row, locale)) : post;
    }

    private String byRule(ObligationRow row, Locale locale) {
        var unit = row.jurisdiction();
        return rules.pack()
                .responsible(row.kind().code(), unit.level())
                .map(post -> post.title().in(locale))
                .orElseGet(() -> responsible(unit, locale));
    }

    /** Above the street the law names no posts: whoever works there. */
    private String responsible(JurisdictionCode unit, Locale locale) {
        var role = switch (unit.level()) {
            case PROVINCE, CITY, DISTRICT -> Role.DISTRICT_SUPERVISOR;
            case STREET -> Role.STREET_STAFF;
            case COMMUNITY, GRID -> Role.COMMUNITY_WORKER;
        };
        return text("role." + role, locale);
    }

    public String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }

    private static State.Kind look(ObligationState state) {
        return switch (state) {
            case UPCOMING -> State.Kind.IDLE;
            case DUE_SOON -> State.Kind.SOON;
            case OVERDUE -> State.Kind.LATE;
            case PAUSED -> State.Kind.PAUSED;
            case FULFILLED, FULFILLED_LATE -> State.Kind.DONE;
            case WAIVED, CANCELLED -> State.Kind.ENDED;
        };
    }
}
