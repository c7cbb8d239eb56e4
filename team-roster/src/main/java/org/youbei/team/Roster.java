package org.youbei.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.obligation.rule.RuleFigures;
import org.youbei.obligation.rule.Rules;
import org.youbei.person.Certificates;
import org.youbei.person.Persons;

/**
 * What other modules ask about people who can act: who holds a post, whether somebody was reached, what somebody may do on a day, whether a team may be
 * sent. To be called inside a scope; what is outside of it does not exist.
 */
@Component
@Transactional(readOnly = true)
public class Roster {
    private final Posts posts;
    private final Teams teams;
    private final Persons persons;
    private final Certificates certificates;
    private final RuleFigures windows;
    private final Clock clock;

    Roster(Posts posts, Teams teams, Persons persons, Certificates certificates, Rules rules, Clock clock) {
        this.posts = posts;
        this.teams = teams;
        this.persons = persons;
        this.certificates = certificates;
        this.windows = rules.pack().figures("team-windows");
        this.clock = clock;
    }

    /** The posts of a unit with holder and stand-in, in the order of the rule pack. */
    public List<PostLine> posts(JurisdictionCode unit) {
        return posts.of(unit);
    }

    /** Who holds a post of a unit now, and who is called when that one does not answer. */
    public Optional<PostLine> post(JurisdictionCode unit, String post) {
        return posts.of(unit).stream()
                .filter(line -> line.post().id().equals(post))
                .findFirst();
    }

    /** Whether somebody has answered a call within the months of the rule. */
    public boolean isReached(UUID person) {
        var last = persons.find(person).reachedOn();
        return last != null && !last.plusMonths(windows.value("REACHED")).isBefore(ChinaTime.today(clock));
    }

    /** Whether a certificate of somebody allows something on a day; its last day counts. */
    public boolean isAllowed(UUID person, String qualification, LocalDate day) {
        return certificates
                .allowed(List.of(person), day)
                .getOrDefault(person, Set.of())
                .contains(qualification);
    }

    /** Whether a team may be sent to what is risky on a day; refused with the first reason against it. */
    public Outcome<TeamRow> deployable(UUID team, LocalDate day) {
        var row = teams.readiness(List.of(team), day).get(team);
        if (row == null || !row.open()) {
            return Outcome.refused(TeamRefusal.DISBANDED.refusal());
        }
        if (!row.readiness().isDeployable()) {
            var why = row.readiness().open().getFirst();
            return Outcome.refused(
                    TeamRefusal.NOT_DEPLOYABLE.refusal(why.policy().name()));
        }
        return Outcome.done(row);
    }
}
