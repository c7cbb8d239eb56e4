package org.youbei.web.session;

import java.util.Map;
import org.youbei.model.Actor;
import org.youbei.web.kit.area.NavigationCount;

/** What other nouns tell the frame of a signed-in person. Asked once per whole page, outside any transaction. */
public interface FrameNews {
    News of(Actor actor);

    /**
     * @param notices unread notices
     * @param counts what waits behind a navigation entry, by its key
     * @param demo whether invented data is on the system
     */
    record News(int notices, Map<String, NavigationCount> counts, boolean demo) {
        static final News NONE = new News(0, Map.of(), false);

        public News {
            counts = Map.copyOf(counts);
        }
    }
}
