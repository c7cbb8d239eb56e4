package org.youbei.plan.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the number at the beginning of a paragraph. Whether it numbers a section is not decided here. */
final class Markers {
    /** No number is longer than this; patterns see no more of a paragraph. */
    private static final int REACH = 64;

    private static final String HAN = "[〇零一二三四五六七八九十百]";
    private static final Pattern NAMED =
            Pattern.compile("第 ?((?:" + HAN + " ?){1,7}|\\d{1,3}) ?(编|篇|部 ?分|章|节|条)(?![款项目件约例])");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,2}(?: ?\\. ?\\d{1,2}){1,29}(?![\\d%‰℃])");
    private static final Pattern ARABIC = Pattern.compile("(\\d{1,2})(?![\\d%‰℃)])");
    private static final Pattern ITEM = Pattern.compile("\\( ?\\d{1,2} ?\\)|\\d{1,2} ?\\)|[①-⑳]");
    private static final Pattern HAN_PAREN = Pattern.compile("\\( ?(" + HAN + "{1,3}) ?\\)");
    private static final Pattern HAN_PLAIN = Pattern.compile("(" + HAN + "{1,3})(?= ?[、.,:]| )");
    private static final Pattern ANNEX =
            Pattern.compile("附 {0,4}(?:[件录表图] ?(?:" + HAN + "{1,3}|\\d{1,2}|[A-Z])?(?:[-.]\\d{1,2})?|则)");
    private static final Pattern GAP = Pattern.compile(" *([、.,:]?) *");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private Markers() {}

    static @Nullable Marker of(String paragraph) {
        String reach = Normalised.of(paragraph.substring(0, Math.min(REACH, paragraph.length())));
        return named(reach)
                .or(() -> decimal(reach))
                .or(() -> item(reach))
                .or(() -> arabic(reach))
                .or(() -> hanParen(reach))
                .or(() -> hanPlain(reach))
                .or(() -> annex(reach))
                .orElse(null);
    }

    private static Optional<Marker> named(String text) {
        Matcher found = NAMED.matcher(text);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        Family family = switch (found.group(2).charAt(0)) {
            case '章' -> Family.CHAPTER;
            case '节' -> Family.SECTION;
            case '条' -> Family.ARTICLE;
            default -> Family.PART;
        };
        List<Integer> path = List.of(Normalised.number(found.group(1)));
        return Optional.of(marker(family, path, found.group().replace(" ", ""), found, text));
    }

    private static Optional<Marker> decimal(String text) {
        Matcher found = DECIMAL.matcher(text);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        List<Integer> path = new ArrayList<>();
        DIGITS.matcher(found.group()).results().forEach(digits -> path.add(Integer.valueOf(digits.group())));
        String number = String.join(".", path.stream().map(String::valueOf).toList());
        return Optional.of(marker(Family.DECIMAL, List.copyOf(path), number, found, text));
    }

    private static Optional<Marker> item(String text) {
        Matcher found = ITEM.matcher(text);
        return found.lookingAt()
                ? Optional.of(marker(Family.ITEM, List.of(1), found.group(), found, text))
                : Optional.empty();
    }

    private static Optional<Marker> arabic(String text) {
        Matcher found = ARABIC.matcher(text);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        int ordinal = Integer.parseInt(found.group(1));
        return Optional.of(marker(Family.ARABIC, List.of(ordinal), Integer.toString(ordinal), found, text));
    }

    private static Optional<Marker> hanParen(String text) {
        Matcher found = HAN_PAREN.matcher(text);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String han = found.group(1);
        return Optional.of(marker(Family.HAN_PAREN, List.of(Normalised.number(han)), "（" + han + "）", found, text));
    }

    private static Optional<Marker> hanPlain(String text) {
        Matcher found = HAN_PLAIN.matcher(text);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String han = found.group(1);
        return Optional.of(marker(Family.HAN, List.of(Normalised.number(han)), han + "、", found, text));
    }

    private static Optional<Marker> annex(String text) {
        Matcher found = ANNEX.matcher(text);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String number = found.group().replace(" ", "");
        return Optional.of(marker(Family.ANNEX, List.of(1), number.equals("附则") ? "" : number, found, text));
    }

    private static Marker marker(Family family, List<Integer> path, String number, Matcher found, String text) {
        Matcher gap = GAP.matcher(text).region(found.end(), text.length());
        gap.lookingAt();
        boolean listed = !gap.group(1).isEmpty() && family != Family.DECIMAL;
        int end = listed ? gap.end(1) : found.end();
        boolean untitled = number.isEmpty();
        return new Marker(
                family, path, gap.group(1), number, untitled ? 0 : end, untitled ? 0 : Math.max(gap.end(), end));
    }
}
