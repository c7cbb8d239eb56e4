package org.youbei.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The lines of {@code routes/contract.txt}. */
record Contract(Route route, Map<Person, Answer> answers) {
    private static final int BEFORE_PEOPLE = 2;

    static List<Contract> all() {
        var lines = new ArrayList<Contract>();
        for (var line : text().lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(read(line.strip().split("\\s+")));
            }
        }
        return List.copyOf(lines);
    }

    Answer answer(Person person) {
        return answers.get(person);
    }

    private static Contract read(String[] words) {
        if (words.length != BEFORE_PEOPLE + Person.values().length) {
            throw new IllegalArgumentException("a column is missing: " + String.join(" ", words));
        }
        var answers = new EnumMap<Person, Answer>(Person.class);
        for (var person : Person.values()) {
            answers.put(person, Answer.named(words[BEFORE_PEOPLE + person.ordinal()]));
        }
        return new Contract(new Route(words[0], words[1]), answers);
    }

    private static String text() {
        try {
            return new ClassPathResource("routes/contract.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
