package org.youbei.assessment.indicator;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about an indicator system is refused. Sentences: {@code refusal.indicatorsystem.<name in lower case with hyphens>}. */
public enum SystemRefusal implements Reason {
    /** Only the supervisor of the unit draws up its systems. */
    NOT_YOURS(Kind.FORBIDDEN),
    /** It is frozen: a further version can be made. */
    FROZEN(Kind.CONFLICT),
    NOT_FROZEN(Kind.CONFLICT),
    /** A draft of the next version is there already. */
    DRAFT_EXISTS(Kind.CONFLICT),
    CHANGED(Kind.CONFLICT),
    MISSING,
    /** The number of characters that fit. */
    TOO_LONG,
    /** No number, negative, or out of range. */
    NUMBER,
    /** None of the words that this column knows. */
    CHOICE,
    /** Letters, digits, points and hyphens. */
    CODE,
    /** The code stands in the system already. */
    CODE_TAKEN,
    /** The code above that there is not. */
    PARENT,
    /** The codes that stand above themselves. */
    CYCLE,
    /** Deeper than four levels; the code. */
    DEPTH,
    /** Both anchors or none, the lower one first. */
    ANCHORS,
    /** An indicator of points runs from 0 to its full marks. */
    POINTS,
    /** An automatic indicator names its source. */
    SOURCE,
    /** A dimension without an indicator; its code. */
    HOLLOW,
    /** An indicator under which others stand; its code. */
    NOT_A_LEAF,
    /** The weights below a dimension do not sum to 1; its name and the sum. */
    WEIGHTS_SUM,
    /** A base condition without the value from which it is met; its code. */
    GATE_WITHOUT_VALUE,
    /** Nothing in it yet. */
    EMPTY,
    /** Line and what is wrong. */
    LINE,
    /** No such shipped system. */
    TEMPLATE,
    /** The file is no system of this platform. */
    FILE,
    UNIT;

    private final Kind kind;

    SystemRefusal() {
        this(Kind.INVALID);
    }

    SystemRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "indicatorsystem";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
