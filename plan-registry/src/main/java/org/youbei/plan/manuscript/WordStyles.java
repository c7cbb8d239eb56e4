package org.youbei.plan.manuscript;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The styles of a document with what they inherit. */
final class WordStyles {
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题|標題)\\s*(1\\d|20|[1-9])");
    /** Word itself refuses longer chains of styles. */
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Style> styles = new HashMap<>();

    static WordStyles of(Optional<XmlCursor> part) throws RefusedException {
        WordStyles read = new WordStyles();
        if (part.isPresent()) {
            try (XmlCursor xml = part.get()) {
                xml.root();
                xml.each(name -> {
                    if (name.equals("style")) {
                        read.style(xml);
                    }
                });
            }
        }
        return read;
    }

    private void style(XmlCursor xml) throws RefusedException {
        Style style = new Style();
        String id = xml.attribute("styleId");
        xml.each(name -> {
            switch (name) {
                case "name" -> style.name = xml.value();
                case "basedOn" -> style.parent = xml.value();
                case "outlineLvl" -> style.level = xml.number(9) + 1;
                case "numId" -> style.number = xml.number(0);
                case "ilvl" -> style.numberLevel = xml.number(0);
                case "b" -> style.bold = xml.on();
                case "vanish" -> style.hidden = xml.on();
                default -> {}
            }
        });
        if (id != null) {
            styles.put(id, style);
        }
    }

    String name(String id) {
        Style style = styles.get(id);
        return style == null ? id : style.name;
    }

    /** The outline level 1–9, deeper for styles named heading 10 to 20, 0 for body text. */
    int level(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++, style = styles.get(style.parent)) {
            if (style.level > 0) {
                return style.level > 9 ? 0 : style.level;
            }
            Matcher heading = HEADING.matcher(style.name.toLowerCase(Locale.ROOT));
            if (heading.matches()) {
                return Integer.parseInt(heading.group(1));
            }
        }
        return 0;
    }

    /** The numbering the style brings, null if none. */
    @Nullable Integer number(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++, style = styles.get(style.parent)) {
            if (style.number != null) {
                return style.number;
            }
        }
        return null;
    }

    /** The level of that numbering, null if the style leaves it to the numbering. */
    @Nullable Integer numberLevel(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++, style = styles.get(style.parent)) {
            if (style.numberLevel != null) {
                return style.numberLevel;
            }
        }
        return null;
    }

    boolean bold(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++, style = styles.get(style.parent)) {
            if (style.bold != null) {
                return style.bold;
            }
        }
        return false;
    }

    /** Whether text of the style is not shown. */
    boolean hidden(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++, style = styles.get(style.parent)) {
            if (style.hidden != null) {
                return style.hidden;
            }
        }
        return false;
    }

    private static final class Style {
        private String name = "";
        private String parent = "";
        private int level;
        private @Nullable Integer number;
        private @Nullable Integer numberLevel;
        private @Nullable Boolean bold;
        private @Nullable Boolean hidden;
    }
}
