package org.youbei.web.beginning;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.account.AccountFilter;
import org.youbei.account.AccountList;
import org.youbei.account.AccountRow;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.ChinaTime;
import org.youbei.model.Role;
import org.youbei.obligation.calendar.WorkingCalendar;
import org.youbei.obligation.rule.Rules;

/** What has to be there before people can work, each looked up in what is there now. */
@Component
class FirstSteps {
    private static final int MANY = 500;
    /** Who the work of a district needs, one each. */
    private static final Set<Role> WORKING = Role.WORKING;

    private final Jurisdictions jurisdictions;
    private final AccountList accounts;
    private final WorkingCalendar calendar;
    private final Rules rules;
    private final String mailServer;
    private final Clock clock;

    FirstSteps(
            Jurisdictions jurisdictions,
            AccountList accounts,
            WorkingCalendar calendar,
            Rules rules,
            @Value("${spring.mail.host:}") String mailServer,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.accounts = accounts;
        this.calendar = calendar;
        this.rules = rules;
        this.mailServer = mailServer;
        this.clock = clock;
    }

    /**
     * @param key its texts are {@code beginning.<key>} and {@code beginning.<key>.hint}
     * @param href where it is done; empty for what is set where the program is started
     * @param optional whether people can work without it
     */
    record Step(String key, String href, boolean done, boolean optional) {}

    @Transactional(readOnly = true)
    List<Step> all() {
        var administrators = holding(Role.ADMINISTRATOR, MANY);
        return List.of(
                new Step("units", "/jurisdiction-imports", !jurisdictions.isEmpty(), false),
                new Step(
                        "people",
                        "/accounts/new",
                        WORKING.stream().noneMatch(role -> holding(role, 1).isEmpty()),
                        false),
                new Step("second-administrator", "/accounts/new", administrators.size() > 1, true),
                new Step("second-factor", "/account", administrators.stream().allMatch(AccountRow::secondFactor), true),
                new Step("calendar", "/working-calendar", knowsThisYear(), true),
                new Step("rules", "/rules", decidesWhatIsUnconfirmed(), true),
                new Step("mail", "", !mailServer.isBlank(), true));
    }

    /** Who may sign in and holds the role. */
    private List<AccountRow> holding(Role role, int atMost) {
        return accounts.first(AccountFilter.active(null, role), atMost);
    }

    /** Whether each figure that no source confirms was decided by somebody. */
    private boolean decidesWhatIsUnconfirmed() {
        return rules.pack().rules().values().stream()
                .filter(rule -> rule.overridable() && !rule.source().isConfirmed())
                .noneMatch(rule -> rules.overridesOf(rule.id()).isEmpty());
    }

    private boolean knowsThisYear() {
        return calendar.wholeYears().contains(ChinaTime.today(clock).getYear());
    }
}
