package org.youbei.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;

/** What each verb asks before it changes anything. Every reason is named at once, except that rights come first. */
final class LedgerPolicy {
    private static final int REASON_LENGTH = 500;
    private static final int POST_LENGTH = 120;
    private static final int HANDING_LENGTH = 340;

    private LedgerPolicy() {}

    static List<Refusal> opening(Actor actor, Opening opening, boolean ruleKnown) {
        if (!Right.WORK.isHeldBy(actor, opening.jurisdiction())) {
            return List.of(Refusal.forbidden("obligation.not-allowed"));
        }
        var refusals = new ArrayList<Refusal>();
        if (!ruleKnown) {
            refusals.add(Refusal.at("rule", "rule.unknown"));
        }
        if (opening.title().isBlank()) {
            refusals.add(Refusal.at("title", "obligation.title"));
        }
        return refusals;
    }

    static List<Refusal> fulfilment(Actor actor, Obligation duty, LocalDate on, LocalDate today) {
        var refusals = open(actor, duty, Right.WORK);
        if (refusals.isEmpty() && on.isAfter(today)) {
            refusals.add(Refusal.at("on", "obligation.future"));
        }
        if (refusals.isEmpty() && on.isBefore(duty.clockStart())) {
            refusals.add(Refusal.at("on", "obligation.before-clock", duty.clockStart()));
        }
        return refusals;
    }

    static List<Refusal> pause(Actor actor, Obligation duty, String reason) {
        var refusals = open(actor, duty, Right.PAUSE);
        if (refusals.isEmpty() && duty.isPaused()) {
            refusals.add(Refusal.conflict("obligation.paused"));
        }
        return refusals.isEmpty() ? reasoned(reason) : refusals;
    }

    static List<Refusal> resume(Actor actor, Obligation duty) {
        var refusals = open(actor, duty, Right.PAUSE);
        if (refusals.isEmpty() && !duty.isPaused()) {
            refusals.add(Refusal.conflict("obligation.not-paused"));
        }
        return refusals;
    }

    static List<Refusal> asking(Actor actor, Obligation duty, LocalDate newDue, String reason, LocalDate today) {
        var refusals = open(actor, duty, Right.WORK);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (today.isAfter(duty.due())) {
            return List.of(Refusal.of("obligation.extension-late", duty.due()));
        }
        if (duty.extensionDue() != null) {
            return List.of(Refusal.conflict("obligation.extension-asked"));
        }
        refusals.addAll(reasoned(reason));
        if (!newDue.isAfter(duty.due())) {
            refusals.add(Refusal.at("newDue", "obligation.extension-due", duty.due()));
        }
        return refusals;
    }

    static List<Refusal> deciding(Actor actor, Obligation duty) {
        var refusals = open(actor, duty, Right.DECIDE);
        if (refusals.isEmpty() && duty.extensionDue() == null) {
            refusals.add(Refusal.conflict("obligation.extension-none"));
        }
        return refusals;
    }

    static List<Refusal> refusing(Actor actor, Obligation duty, String reason) {
        var refusals = deciding(actor, duty);
        return refusals.isEmpty() ? reasoned(reason) : refusals;
    }

    static List<Refusal> waiving(Actor actor, Obligation duty, String reason) {
        var refusals = open(actor, duty, Right.SUPERVISE);
        return refusals.isEmpty() ? reasoned(reason) : refusals;
    }

    static List<Refusal> cancelling(Actor actor, Obligation duty, String reason) {
        var refusals = open(actor, duty, Right.WORK);
        return refusals.isEmpty() ? reasoned(reason) : refusals;
    }

    static List<Refusal> handingOver(Actor actor, Obligation duty, String post, String reason) {
        var refusals = open(actor, duty, Right.WORK);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (post.isBlank() || post.length() > POST_LENGTH) {
            refusals.add(Refusal.at("post", "obligation.post", POST_LENGTH));
        }
        if (reason.isBlank() || reason.length() > HANDING_LENGTH) {
            refusals.add(Refusal.at("reason", "obligation.handing-reason", HANDING_LENGTH));
        }
        return refusals;
    }

    private static List<Refusal> open(Actor actor, Obligation duty, Right right) {
        var refusals = new ArrayList<Refusal>();
        if (!right.isHeldBy(actor, duty.jurisdiction())) {
            refusals.add(Refusal.forbidden("obligation.not-allowed"));
        } else if (!duty.isOpen()) {
            refusals.add(Refusal.conflict("obligation.closed"));
        }
        return refusals;
    }

    private static List<Refusal> reasoned(String reason) {
        return reason.isBlank() || reason.length() > REASON_LENGTH
                ? List.of(Refusal.at("reason", "obligation.reason"))
                : List.of();
    }
}
