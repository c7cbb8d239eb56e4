package org.youbei.web.kit.access;

import java.util.List;

/** What a noun opens to everybody: behind a printed code or a secret link. */
@FunctionalInterface
public interface OpenAddresses {
    /** Patterns such as {@code /join/**}, for reading and sending alike. */
    List<String> patterns();
}
