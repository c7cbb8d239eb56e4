package org.youbei.web.beginning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.account.AccountFilter;
import org.youbei.account.AccountList;
import org.youbei.account.AccountRow;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Role;
import org.youbei.obligation.calendar.WorkingCalendar;
import org.youbei.obligation.rule.Rules;

/** What has to be there before people can work, each looked up in what is there now. */
@Component
class FirstSteps {
    private static final int MANY = 500;

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
        var people = accounts.after(AccountFilter.none(), null, MANY);
        return List.of(
                new Step(
                        "units", "/jurisdiction-imports", !jurisdictions.roots().isEmpty(), false),
                new Step("people", "/accounts/new", people.stream().anyMatch(FirstSteps::works), false),
                new Step("second-administrator", "/accounts/new", administrators(people) > 1, true),
                new Step("second-factor", "/account", allProtected(people), true),
                new Step("calendar", "/working-calendar", knowsThisYear(), true),
                new Step("rules", "/rules", decidesWhatIsUnconfirmed(), true),
                new Step("mail", "", !mailServer.isBlank(), true));
    }

    private static boolean works(AccountRow person) {
        return !person.disabled()
                && !person.roles().isBlank()
                && !person.roles().equals(Role.ADMINISTRATOR.name());
    }

    private static long administrators(List<AccountRow> people) {
        return people.stream().filter(FirstSteps::administers).count();
    }

    private static boolean allProtected(List<AccountRow> people) {
        return people.stream().filter(FirstSteps::administers).allMatch(AccountRow::secondFactor);
    }

    private static boolean administers(AccountRow person) {
        return !person.disabled() && List.of(person.roles().split(" ")).contains(Role.ADMINISTRATOR.name());
    }

    /** Whether each figure that no source confirms was decided by somebody. */
    private boolean decidesWhatIsUnconfirmed() {
        return rules.pack().rules().values().stream()
                .filter(rule -> rule.overridable() && !rule.source().isConfirmed())
                .noneMatch(rule -> rules.overridesOf(rule.id()).isEmpty());
    }

    private boolean knowsThisYear() {
        int year = LocalDate.ofInstant(clock.instant(), clock.getZone()).getYear();
        return calendar.known().stream().anyMatch(day -> day.day().getYear() == year);
    }
}
