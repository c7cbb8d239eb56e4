package org.youbei.assessment.rule;

import java.util.List;
import java.util.Optional;

/**
 * How far something is approved on its way up. A level approves only when the one below has; it takes back only while nothing above has approved; what
 * is in it is changed only while nothing is approved.
 *
 * @param levels how many there are, the lowest is 0
 * @param approved how many have approved, from below
 */
public record ApprovalChain(int levels, int approved) {
    public enum Act {
        APPROVE,
        UNAPPROVE,
        EDIT
    }

    /** Why something is not allowed, and which level is in the way. */
    public record Barred(Why why, int level) {}

    public enum Why {
        /** The level below has not approved yet. */
        BELOW_OPEN,
        ALREADY,
        /** There is nothing to take back. */
        NOT_APPROVED,
        /** The level above has approved: it takes back first. */
        ABOVE_APPROVED,
        /** Something is approved: the highest level that has approved locks it. */
        LOCKED
    }

    public ApprovalChain {
        if (levels < 1 || approved < 0 || approved > levels) {
            throw new IllegalArgumentException("no such chain");
        }
    }

    /** What keeps a level from an act; nothing where it is allowed. */
    public Optional<Barred> barred(Act act, int level) {
        return switch (act) {
            case APPROVE -> {
                if (level < approved) {
                    yield Optional.of(new Barred(Why.ALREADY, level));
                }
                yield level > approved ? Optional.of(new Barred(Why.BELOW_OPEN, level - 1)) : Optional.empty();
            }
            case UNAPPROVE -> {
                if (level >= approved) {
                    yield Optional.of(new Barred(Why.NOT_APPROVED, level));
                }
                yield level < approved - 1
                        ? Optional.of(new Barred(Why.ABOVE_APPROVED, approved - 1))
                        : Optional.empty();
            }
            case EDIT -> approved == 0 ? Optional.empty() : Optional.of(new Barred(Why.LOCKED, approved - 1));
        };
    }

    /** The chain after an act; the same where it is not allowed. */
    public ApprovalChain after(Act act, int level) {
        if (barred(act, level).isPresent()) {
            return this;
        }
        return switch (act) {
            case APPROVE -> new ApprovalChain(levels, level + 1);
            case UNAPPROVE -> new ApprovalChain(levels, level);
            case EDIT -> this;
        };
    }

    /** What happens to a chain when acts come one after the other: each with what kept it from being done. */
    public static List<Done> replay(int levels, List<Asked> acts) {
        var chain = new ApprovalChain[] {new ApprovalChain(levels, 0)};
        return acts.stream()
                .map(asked -> {
                    var barred = chain[0].barred(asked.act(), asked.level());
                    chain[0] = chain[0].after(asked.act(), asked.level());
                    return new Done(asked, barred, chain[0].approved());
                })
                .toList();
    }

    public record Asked(Act act, int level) {}

    /** @param approved how many levels have approved afterwards */
    public record Done(Asked asked, Optional<Barred> barred, int approved) {}
}
