package org.youbei.web.phone;

/** A body that no version of the shell sends. The message names the field and never repeats what was sent. */
class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Malformed(String field) {
        super(field);
    }
}
