package org.youbei.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of each line of {@code routes/*.txt}, {@code contract.txt} and a file for each further module. */
public final class ContractLines {
    /** {@code -Dyoubei.routes=/risks,/gauges}: only these while one works on them, an empty list for all. */
    private static final List<String> WANTED = Arrays.stream(
                    System.getProperty("youbei.routes", "").split(","))
            .filter(wanted -> !wanted.isBlank())
            .toList();

    private ContractLines() {}

    /** Whether the route is among those that are wanted. */
    static boolean wanted(String pattern) {
        return WANTED.isEmpty() || WANTED.stream().anyMatch(pattern::startsWith);
    }

    /** Method, route, and an answer for each person; comments and empty lines left out. */
    public static List<String[]> all() {
        var lines = new ArrayList<String[]>();
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:routes/*.txt");
            Arrays.sort(files, Comparator.comparing(ContractLines::name));
            for (var file : files) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.strip().split("\\s+"))
                        .filter(words -> words.length < 2 || wanted(words[1]))
                        .forEach(lines::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }
}
