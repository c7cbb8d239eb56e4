package org.youbei.incident;

/** 特别重大 重大 较大 一般: how grave an event is. Not the level of a response and not the colour of a warning. */
public enum EventGrade {
    EXTREME,
    MAJOR,
    LARGE,
    ORDINARY;

    /** 1 for the gravest. */
    public int number() {
        return ordinal() + 1;
    }

    public static EventGrade of(int number) {
        return values()[number - 1];
    }
}
