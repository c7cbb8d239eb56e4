package org.youbei.attachment;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Clears, at each start, what uploads that were cut off have left on the disk. */
@Component
class LeftOver {
    private static final Logger LOG = LoggerFactory.getLogger(LeftOver.class);
    /** Longer than any upload takes: the folder may be shared with another node. */
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

    private final Volume volume;
    private final Clock clock;

    LeftOver(Volume volume, Clock clock) {
        this.volume = volume;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void clear() {
        try {
            int gone = volume.clearIncoming(clock.instant().minus(LONGEST_UPLOAD));
            if (gone > 0) {
                LOG.info("{} files of uploads that were cut off are deleted", gone);
            }
        } catch (IOException e) {
            LOG.warn("Files of uploads that were cut off cannot be deleted", e);
        }
    }
}
