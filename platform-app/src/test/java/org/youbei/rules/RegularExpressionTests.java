package org.youbei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A group that is repeated without end calls itself for each round: a line of twenty thousand columns ends in a StackOverflowError. Such a group
 * is possessive ({@code (…)*+}), counted, or read by hand.
 */
class RegularExpressionTests {
    private static final Pattern EXPRESSION = Pattern.compile(
            "Pattern\\.compile|\\.matches\\(\"|\\.replaceAll\\(\"|\\.replaceFirst\\(\"|\\.split\\(\"|^\\s+\"");

    private static final Pattern ENDLESS = Pattern.compile("(?<!\\\\)\\)(?:[*+]|\\{\\d+,})(?!\\+)");

    @Test
    void repeatsNoGroupWithoutEnd() throws IOException {
        var found = new ArrayList<String>();
        int read = 0;
        for (var file : sources()) {
            var lines = Files.readAllLines(file);
            for (int n = 0; n < lines.size(); n++) {
                boolean expression = lines.get(n).contains("Pattern.compile(")
                        || n > 0 && lines.get(n - 1).contains("Pattern.compile(");
                if (expression
                        || EXPRESSION.matcher(lines.get(n)).find()
                                && lines.get(n).contains("(\"")) {
                    read++;
                    if (ENDLESS.matcher(lines.get(n)).find()) {
                        found.add(file.getFileName() + ":" + (n + 1) + " "
                                + lines.get(n).strip());
                    }
                }
            }
        }
        assertThat(read).as("a rule that matches nothing proves nothing").isGreaterThan(60);
        assertThat(found).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().contains("/src/main/java/")
                            && file.toString().endsWith(".java"))
                    .toList();
        }
    }
}
