package org.youbei.plan.manuscript;

import java.util.regex.Pattern;

/** Plain text: every line is a paragraph. */
final class TextFormat {
    static final Pattern LINE = Pattern.compile("\r\n|[\n\r\u000b\f\u001e\u0085\u2028\u2029]");

    private TextFormat() {}

    static Manuscript read(byte[] bytes, ReadingLimits limits) throws RefusedException {
        TextDecoding decoded = TextDecoding.of(bytes);
        Gathering gathering = new Gathering(limits);
        if (decoded.remark() != null) {
            gathering.remark(decoded.remark());
        }
        for (String line : LINE.split(decoded.text())) {
            String words = Words.tidy(line);
            if (!words.isEmpty()) {
                gathering.count(words.length());
                gathering.blocks().add(Paragraph.of(words));
            }
        }
        return gathering.manuscript();
    }
}
