package org.youbei.web.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.section.Passage;
import org.youbei.plan.section.Section;

/**
 * The words of a section.
 *
 * @param after the section that a new one follows; nothing for the beginning
 * @param below whether a new section stands inside that one
 * @param revision of the section when the form was opened
 */
record SectionForm(
        @Nullable UUID after,
        @Nullable Boolean below,
        @Nullable Integer revision,
        @Nullable String number,
        @Nullable String title,
        @Nullable String body) {
    static SectionForm of(Section section) {
        return new SectionForm(null, false, section.revision(), section.number(), section.title(), section.body());
    }

    Passage passage() {
        return new Passage(1, said(number), said(title), said(body));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
