package org.youbei.team.staffing;

/** How far a need is met: 空缺 · 不足 · 够用 · 满意 · 满员. A later one is never worse. */
public enum Staffing {
    EMPTY("Empty"),
    INADEQUATE("Inadequate"),
    ADEQUATE("Adequate"),
    SATISFIED("Satisfied"),
    FULL("Full");

    private final String word;

    Staffing(String word) {
        this.word = word;
    }

    /** The word that programs exchange. */
    public String word() {
        return word;
    }

    /** Whether what is needed at least is there. */
    public boolean met() {
        return compareTo(ADEQUATE) >= 0;
    }

    /** The bounds are closed: as many as wanted at most is full. */
    public static Staffing of(int people, Need need) {
        if (people >= need.max()) {
            return FULL;
        }
        if (people >= need.desired()) {
            return SATISFIED;
        }
        if (people >= need.min()) {
            return ADEQUATE;
        }
        return people > 0 ? INADEQUATE : EMPTY;
    }
}
