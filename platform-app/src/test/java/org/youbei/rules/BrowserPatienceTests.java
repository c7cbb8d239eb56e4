package org.youbei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A test in the browser waits for what must come as long as every other one does: a limit of its own is a guess about the machine. */
class BrowserPatienceTests {
    private static final Path BROWSER = Path.of("src/test/java/org/youbei/browser");
    private static final Pattern LIMIT =
            Pattern.compile("setTimeout\\(|Timeout\\(\\d|Thread\\.sleep|ofSeconds\\(|ofMillis\\(");

    @Test
    void setsOneLimitInOnePlace() throws IOException {
        var found = new ArrayList<String>();
        int read = 0;
        try (var files = Files.list(BROWSER)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                read++;
                for (var line : Files.readAllLines(file)) {
                    if (LIMIT.matcher(line).find() && !line.contains("Patience.LIMIT")) {
                        found.add(file.getFileName() + ": " + line.strip());
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(15);
        assertThat(found).isEmpty();
    }
}
