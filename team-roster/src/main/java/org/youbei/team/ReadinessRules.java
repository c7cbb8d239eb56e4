package org.youbei.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.JurisdictionLevel;
import org.youbei.obligation.rule.RuleFigures;
import org.youbei.obligation.rule.Rules;
import org.youbei.person.CertificateCatalogue;
import org.youbei.team.Readiness.Finding;

/** The named policies by which a team is ready, with the figures of the rule pack. */
@Component
class ReadinessRules {
    private final RuleFigures sizes;
    private final RuleFigures windows;

    ReadinessRules(Rules rules) {
        sizes = rules.pack().figures("team-size");
        windows = rules.pack().figures("team-windows");
    }

    /**
     * What is known of a team beside its entry.
     *
     * @param members how many people it has
     * @param led whether somebody leads it
     * @param reachedOn when the leader last answered a call; null for never
     */
    record Facts(int members, boolean led, @Nullable LocalDate reachedOn, Squad squad) {}

    Readiness judge(TeamEntry team, Facts facts, LocalDate day) {
        var findings = new ArrayList<Finding>();
        var lines = facts.squad().lines(day);
        findings.add(staffed(team, facts));
        findings.add(facts.led() ? Finding.met(ReadinessPolicy.LED) : Finding.of(ReadinessPolicy.LED, "no-leader"));
        findings.add(qualified(lines));
        findings.add(insured(team, day));
        findings.add(
                team.kitHeld() >= team.kitWanted()
                        ? Finding.met(ReadinessPolicy.EQUIPPED)
                        : Finding.of(ReadinessPolicy.EQUIPPED, "kit", team.kitHeld(), team.kitWanted()));
        findings.add(within(
                ReadinessPolicy.EXERCISED, "not-exercised", team.exercisedOn(), windows.value("EXERCISED"), day));
        findings.add(within(ReadinessPolicy.REACHED, "not-reached", facts.reachedOn(), windows.value("REACHED"), day));
        if (!team.partner().isEmpty()) {
            findings.add(agreed(team, day));
        }
        return new Readiness(day, facts.squad().staffing(day), lines, findings);
    }

    /** People that the team must have at least; 0 where nothing is said. */
    int least(TeamEntry team) {
        if (team.kind() == TeamKind.MICRO_STATION) {
            return sizes.value("MICRO_STATION");
        }
        if (team.kind() != TeamKind.GENERAL) {
            return 1;
        }
        return team.unit().level().compareTo(JurisdictionLevel.COMMUNITY) >= 0
                ? sizes.value("COMMUNITY")
                : sizes.value("STREET");
    }

    private Finding staffed(TeamEntry team, Facts facts) {
        return facts.members() >= least(team)
                ? Finding.met(ReadinessPolicy.STAFFED)
                : Finding.of(ReadinessPolicy.STAFFED, "people", facts.members(), least(team));
    }

    private static Finding qualified(List<Squad.Line> lines) {
        var lacking = lines.stream().filter(line -> !line.staffing().met()).toList();
        if (lacking.isEmpty()) {
            return Finding.met(ReadinessPolicy.QUALIFIED);
        }
        var what = lacking.stream()
                .map(line -> CertificateCatalogue.SHIPPED.name(line.need().qualification(), Locale.CHINESE) + " "
                        + line.who().size() + "/" + line.need().min())
                .collect(Collectors.joining("、"));
        return Finding.of(ReadinessPolicy.QUALIFIED, "qualified", what);
    }

    private static Finding insured(TeamEntry team, LocalDate day) {
        if (!team.kind().isRescue()) {
            return Finding.met(ReadinessPolicy.INSURED);
        }
        var from = team.insuredFrom();
        var until = team.insuredUntil();
        if (from == null || until == null) {
            return Finding.of(ReadinessPolicy.INSURED, "uninsured");
        }
        return day.isBefore(from) || day.isAfter(until)
                ? Finding.of(ReadinessPolicy.INSURED, "insurance-over", from.toString(), until.toString())
                : Finding.met(ReadinessPolicy.INSURED);
    }

    private static Finding within(
            ReadinessPolicy policy, String reason, @Nullable LocalDate last, int months, LocalDate day) {
        if (last == null) {
            return Finding.of(policy, reason + "-ever");
        }
        return last.plusMonths(months).isBefore(day)
                ? Finding.of(policy, reason, last.toString(), months)
                : Finding.met(policy);
    }

    private static Finding agreed(TeamEntry team, LocalDate day) {
        var until = team.agreedUntil();
        if (until == null) {
            return Finding.of(ReadinessPolicy.AGREED, "no-agreement", team.partner());
        }
        return day.isAfter(until)
                ? Finding.of(ReadinessPolicy.AGREED, "agreement-over", until.toString())
                : Finding.met(ReadinessPolicy.AGREED);
    }
}
