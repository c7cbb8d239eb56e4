package org.youbei.library.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Titles as people cite them, made comparable. */
public final class Titles {
    private static final String HAN = "[零〇一二三四五六七八九十百0-9]{1,7}";
    private static final Pattern CITED =
            Pattern.compile("《([^《》]{1,80})》(?:[（(][^（()）]{0,60}[）)])?(?:第(" + HAN + ")条)?");
    private static final int LONGEST = 200;
    private static final String COUNTRY = "中华人民共和国";

    private Titles() {}

    /**
     * A place that names a text.
     *
     * @param plain the title as it is compared
     * @param anchor of the article it names; empty for none
     */
    public record Cited(String title, String plain, String anchor) {}

    /** Without the name of the country, the number behind it in brackets, marks and blanks; Latin in lower case. */
    public static String plain(String title) {
        var folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int bracket = folded.indexOf('(');
        var bare = ArticleReader.bare(bracket > 0 ? folded.substring(0, bracket) : folded)
                .replace("《", "")
                .replace("》", "");
        var without = bare.startsWith(COUNTRY) ? bare.substring(COUNTRY.length()) : bare;
        return without.substring(0, Math.min(without.length(), LONGEST));
    }

    /** The texts that a text names, in its order, each place once. */
    public static List<Cited> in(String text) {
        return text.indexOf('《') < 0
                ? List.of()
                : CITED.matcher(text)
                        .results()
                        .map(found -> new Cited(found.group(1), plain(found.group(1)), anchor(found.group(2))))
                        .filter(cited -> !cited.plain().isEmpty())
                        .distinct()
                        .toList();
    }

    /** The anchor of an article as rules write it: {@code 26}, {@code 第二十六条}; empty where it is none. */
    public static String anchor(@org.jspecify.annotations.Nullable String article) {
        if (article == null) {
            return "";
        }
        var bare = article.replace("第", "").replace("条", "").strip();
        return HanNumber.parse(bare).stream()
                .mapToObj(number -> "art-" + number)
                .findFirst()
                .orElse("");
    }
}
