package org.youbei.plan.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Follows Word's fields, which open and close across paragraphs, to know what belongs to a table of contents. */
final class WordFields {
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private int contents;

    void mark(String type) {
        switch (type) {
            case "begin" -> open.push(new StringBuilder());
            case "end" -> {
                if (!open.isEmpty()) {
                    open.pop();
                }
            }
            default -> {}
        }
    }

    void code(String text) {
        if (!open.isEmpty()) {
            open.element().append(text);
        }
    }

    void enterContents() {
        contents++;
    }

    void leaveContents() {
        contents--;
    }

    boolean inContents() {
        return contents > 0
                || open.stream()
                        .anyMatch(code ->
                                code.toString().strip().toUpperCase(Locale.ROOT).startsWith("TOC"));
    }
}
