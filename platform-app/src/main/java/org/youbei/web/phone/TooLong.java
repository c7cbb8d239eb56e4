package org.youbei.web.phone;

import java.io.IOException;

/** A body that goes on beyond its limit. */
class TooLong extends IOException {
    private static final long serialVersionUID = 1;
}
