package org.youbei.web.kit.layout;

import java.util.Locale;

/** The languages of the pages. Chinese is the default and the one every text exists in first. */
public enum Language {
    CHINESE("zh-CN", "zh"),
    ENGLISH("en", "en");

    private final String tag;
    private final String code;

    Language(String tag, String code) {
        this.tag = tag;
        this.code = code;
    }

    /** What stands in {@code <html lang>}. */
    public String tag() {
        return tag;
    }

    /** What stands in the form and in the cookie. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }

    /** English for any English, Chinese for everything else. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }
}
