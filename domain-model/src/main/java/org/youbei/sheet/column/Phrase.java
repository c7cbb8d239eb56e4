package org.youbei.sheet.column;

import java.util.Locale;

/** The same words in the two languages of the platform. */
public record Phrase(String chinese, String english) {
    static final Phrase NONE = new Phrase("", "");

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
