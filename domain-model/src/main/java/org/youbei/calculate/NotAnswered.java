package org.youbei.calculate;

/** Why a request has no answer, in both languages, and at which place of the request. */
public final class NotAnswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String at;
    private final String chinese;
    private final String english;

    /**
     * A reason of a rule.
     *
     * @param code a short name that programs may compare, such as {@code no-rule}
     * @param at the place in the request, such as {@code rows[2].deaths}
     */
    public NotAnswered(String code, String at, String chinese, String english) {
        super(code);
        this.code = code;
        this.at = at;
        this.chinese = chinese;
        this.english = english;
    }

    /** Something is not there, or of another type. */
    public static NotAnswered missing(String at) {
        return new NotAnswered("missing", at, "缺少或类型不对：" + at, at + " is missing or of another type");
    }

    /** A number lies outside what makes sense. */
    public static NotAnswered outside(String at) {
        return new NotAnswered("outside", at, "数值超出范围：" + at, at + " is outside its bounds");
    }

    public String code() {
        return code;
    }

    public String at() {
        return at;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
