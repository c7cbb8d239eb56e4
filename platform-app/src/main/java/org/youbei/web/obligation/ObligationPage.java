package org.youbei.web.obligation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;

/**
 * The page of one duty, ready to print.
 *
 * @param ownerByRule whether nobody named the post
 * @param basis document and article
 * @param law the words of the source, where they were read
 * @param evidenceFile where the evidence itself is kept, if it is
 * @param subject where the thing itself is shown, where it has a page
 * @param may what the person may do now, as the last part of each address
 */
record ObligationPage(
        UUID id,
        String title,
        State state,
        String kind,
        String unit,
        String owner,
        boolean ownerByRule,
        String due,
        String left,
        String period,
        String clockStart,
        String basis,
        boolean confirmed,
        @Nullable String law,
        boolean weekendsOnly,
        @Nullable String extensionDue,
        @Nullable String evidence,
        @Nullable String evidenceFile,
        @Nullable String subject,
        List<String> may,
        List<TimelineEntry> facts) {
    public boolean may(String what) {
        return may.contains(what);
    }
}
