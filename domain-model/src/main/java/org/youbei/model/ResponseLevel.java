package org.youbei.model;

/** 响应级别 一级至四级: how far a unit turns out. Not the level of the event and not the colour of a warning. */
public enum ResponseLevel {
    I,
    II,
    III,
    IV;

    /** 1 for the highest. */
    public int number() {
        return ordinal() + 1;
    }

    /** @throws IllegalArgumentException outside of 1 to 4 */
    public static ResponseLevel of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("no response level " + number);
        }
        return values()[number - 1];
    }
}
