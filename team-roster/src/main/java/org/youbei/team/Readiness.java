package org.youbei.team;

import java.time.LocalDate;
import java.util.List;
import org.youbei.team.staffing.Staffing;

/**
 * How ready a team is on a day, derived as it is read.
 *
 * @param staffing how far its needs are met
 * @param lines need by need
 * @param findings each policy with what speaks against it
 */
public record Readiness(LocalDate day, Staffing staffing, List<Squad.Line> lines, List<Finding> findings) {
    /**
     * What a policy says.
     *
     * @param reason key behind {@code team.reason.}; empty where it is met
     * @param arguments what the sentence of the reason names
     */
    public record Finding(ReadinessPolicy policy, String reason, List<Object> arguments) {
        static Finding met(ReadinessPolicy policy) {
            return new Finding(policy, "", List.of());
        }

        static Finding of(ReadinessPolicy policy, String reason, Object... arguments) {
            return new Finding(policy, reason, List.of(arguments));
        }

        public boolean isMet() {
            return reason.isEmpty();
        }
    }

    /** Every policy is met. */
    public boolean isReady() {
        return findings.stream().allMatch(Finding::isMet);
    }

    /** It may be sent to what is risky: enough people, enough who can, and insured. */
    public boolean isDeployable() {
        return findings.stream()
                .filter(finding -> switch (finding.policy()) {
                    case STAFFED, QUALIFIED, INSURED, AGREED -> true;
                    default -> false;
                })
                .allMatch(Finding::isMet);
    }

    public List<Finding> open() {
        return findings.stream().filter(finding -> !finding.isMet()).toList();
    }
}
