package org.youbei.library.text;

/** Who reads a text. */
public enum Secrecy {
    PUBLIC,
    /** The unit, those above and those below. */
    INTERNAL,
    /** The unit and those above. */
    SECRET
}
