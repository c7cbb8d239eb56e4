package org.youbei.web.help;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chapter of the users' handbook.
 *
 * @param name its address and the name of its file without number, such as {@code plans}
 * @param area the area of the navigation that it explains, by its slug, or nothing
 */
record Chapter(String name, @Nullable String area, String title, List<Block> blocks) {
    Chapter {
        blocks = List.copyOf(blocks);
    }

    /** A piece of a line: {@code text}, {@code strong}, {@code emphasis}, {@code code} or {@code link}. */
    record Run(String kind, String text, @Nullable String href) {}

    /** What stands below one another in a chapter; only the lists of its kind are filled. */
    sealed interface Block {
        /** Everything that is said here, without marks. */
        String text();
    }

    /** A heading with the address of its place. */
    record Heading(int level, String anchor, String text) implements Block {}

    record Paragraph(List<Run> runs) implements Block {
        Paragraph {
            runs = List.copyOf(runs);
        }

        @Override
        public String text() {
            return Chapter.text(runs);
        }
    }

    /** A list; one line for each entry. */
    record Entries(boolean numbered, List<List<Run>> entries) implements Block {
        Entries {
            entries = List.copyOf(entries);
        }

        @Override
        public String text() {
            return entries.stream()
                    .map(Chapter::text)
                    .reduce((one, next) -> one + "\n" + next)
                    .orElse("");
        }
    }

    /** A table; the first row is its head. */
    record Table(List<List<List<Run>>> rows) implements Block {
        Table {
            rows = List.copyOf(rows);
        }

        @Override
        public String text() {
            var text = new StringBuilder();
            rows.forEach(
                    row -> row.forEach(cell -> text.append(Chapter.text(cell)).append('\n')));
            return text.toString().strip();
        }
    }

    /** What is typed as it stands. */
    record Code(String text) implements Block {}

    private static String text(List<Run> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
