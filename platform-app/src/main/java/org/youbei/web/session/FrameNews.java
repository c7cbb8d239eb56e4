package org.youbei.web.session;

import java.util.Map;
import org.youbei.model.Actor;
import org.youbei.web.layout.NavigationCount;

/** What other nouns tell the frame of a signed-in person. Asked once per whole page, outside any transaction. */
public interface FrameNews {
    /** Unread notices. */
    int notices(Actor actor);

    /** What waits behind a navigation entry, by its key. */
    Map<String, NavigationCount> counts(Actor actor);

    /** Whether invented data is on the system. */
    boolean demo();
}
