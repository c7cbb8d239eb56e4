package org.youbei.route;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The lines of {@code routes/*.txt}. */
record Contract(Route route, Map<Person, Answer> answers) {
    private static final int BEFORE_PEOPLE = 2;

    static List<Contract> all() {
        var lines = new ArrayList<Contract>();
        for (var words : ContractLines.all()) {
            lines.add(read(words));
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
}
