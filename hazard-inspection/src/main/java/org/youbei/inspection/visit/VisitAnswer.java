package org.youbei.inspection.visit;

import java.util.Locale;

/**
 * What was seen of one item.
 *
 * @param item the checklist's code
 * @param note for a failure, what is wrong; it becomes the hazard's description
 */
public record VisitAnswer(String item, Result result, String note) {
    public VisitAnswer {
        note = note.strip();
    }

    /** 合格 / 不合格 / 不适用 */
    public enum Result {
        PASS,
        FAIL,
        NOT_APPLICABLE;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
