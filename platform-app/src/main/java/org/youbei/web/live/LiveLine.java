package org.youbei.web.live;

import org.youbei.web.kit.layout.Language;

/** A changed line, printed when somebody is to be told. */
@FunctionalInterface
public interface LiveLine {
    /** @return one element with its id, the same for everybody who may see it; empty where the page has to be read again */
    String in(Language language);
}
