package org.youbei.education.quiz;

import java.util.List;
import java.util.Locale;

/**
 * A question with its choices in both languages.
 *
 * @param right the place of the right choice, from 0
 * @param source where the right answer stands
 */
public record Question(String id, Topic topic, Text zh, Text en, int right, String source) {
    /** The question in one language. */
    public record Text(String question, List<String> choices) {
        public Text {
            choices = List.copyOf(choices);
        }
    }

    public Question {
        if (zh.choices().size() != en.choices().size()
                || right < 0
                || right >= zh.choices().size()) {
            throw new IllegalArgumentException("choices of " + id);
        }
    }

    public Text in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
