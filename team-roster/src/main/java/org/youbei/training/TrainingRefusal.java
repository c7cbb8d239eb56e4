package org.youbei.training;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about a training is refused. Sentences: {@code refusal.training.<name in lower case with hyphens>}. */
public enum TrainingRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    /** From 15 minutes to 240 hours. */
    MINUTES,
    CERTIFICATE,
    /** The course is given no more. */
    RETIRED(Kind.CONFLICT),
    /** It ends before it begins, or lasts longer than a week. */
    TIMES,
    PAST,
    /** From 1 to 5,000 places. */
    CAPACITY,
    /** It has begun, is over, or was called off. */
    OVER(Kind.CONFLICT),
    /** It has not begun yet. */
    EARLY(Kind.CONFLICT),
    /** It is not over yet. */
    RUNNING(Kind.CONFLICT),
    /** Nobody in the scope. */
    PERSON,
    /** The words find nobody, or more than one. */
    FIND,
    ENROLLED(Kind.CONFLICT),
    NOT_ENROLLED(Kind.CONFLICT),
    /** On the waiting list: no place. */
    WAITS(Kind.CONFLICT),
    /** At the same time as another one; its title. */
    OVERLAP(Kind.CONFLICT),
    /** Did not come. */
    ABSENT(Kind.CONFLICT),
    /** The result stands. */
    RESULT(Kind.CONFLICT),
    YEAR,
    /** Adopted already. */
    ADOPTED(Kind.CONFLICT),
    /** There is nothing to plan. */
    NOTHING(Kind.CONFLICT);

    private final Kind kind;

    TrainingRefusal() {
        this(Kind.INVALID);
    }

    TrainingRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "training";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
