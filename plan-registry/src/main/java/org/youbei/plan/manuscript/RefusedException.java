package org.youbei.plan.manuscript;

/** Carries a refusal out of the depth of a parser; never leaves this package. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ManuscriptRefusal refusal;

    RefusedException(ManuscriptRefusal.Reason reason, Object... details) {
        super(reason.name(), null, false, false);
        this.refusal = ManuscriptRefusal.of(reason, details);
    }

    ManuscriptRefusal refusal() {
        return refusal;
    }
}
