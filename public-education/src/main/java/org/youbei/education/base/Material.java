package org.youbei.education.base;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.education.quiz.Topic;
import org.youbei.model.JurisdictionCode;

/**
 * A poster, a leaflet, a video as a link, a text to be read out.
 *
 * @param licence why it may be used here
 * @param link where it is kept; empty for none
 * @param body the text that is read out; empty for none
 * @param copies how many were printed
 * @param hung where they hang
 */
public record Material(
        UUID id,
        JurisdictionCode unit,
        String title,
        Kind kind,
        Topic topic,
        String source,
        String licence,
        String link,
        String body,
        LocalDate validUntil,
        int copies,
        String hung,
        @Nullable LocalDate withdrawnOn) {
    /** What it is. */
    public enum Kind {
        POSTER,
        LEAFLET,
        VIDEO,
        VOICE
    }

    public Material {
        title = title.strip();
        source = source.strip();
        licence = licence.strip();
        link = link.strip();
        hung = hung.strip();
    }
}
