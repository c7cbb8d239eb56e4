package org.youbei.plan.section;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place in the text that sends the reader to another section: {@code 见3.2}, {@code 按照本预案4.1.2}, {@code 第5.3节}, {@code 见附件2}. A decimal
 * number with nothing that makes it a reference is a quantity.
 *
 * @param number of the section that it names
 */
public record CrossReference(String number, String printed) {
    private static final String DECIMAL = "\\d{1,2}(?:[.．]\\d{1,2}){0,6}";
    private static final String LEAD = "(?:参见|详见|见|参照|按照|依照|依据|根据|执行|启动|本预案)(?:本预案)?(?:的)?(?:第)?\\s{0,2}";
    private static final String NO_QUANTITY = "(?![\\d.．%‰年月日时分秒天周个名人次级类项件米吨元度倍小公毫万亿千百-])";
    private static final Pattern NAMED = Pattern.compile("(" + LEAD + ")(\\d{1,2}(?:[.．]\\d{1,2}){1,6})" + NO_QUANTITY
            + "|(第\\s{0,2})(" + DECIMAL + ")(?=\\s{0,2}[节章])");
    private static final Pattern ANNEX =
            Pattern.compile("(?:参见|详见|见)(?:本预案)?\\s{0,2}(附\\s{0,2}[件录表图]\\s{0,2}[0-9一二三四五六七八九十]{1,3})");
    /** What stands in front of each number or annex that is referred to, blanks aside. */
    private static final String ENDS_OF_LEADS = "见照据行动案的第";

    /** All of them, in the order of the text. */
    public static Stream<CrossReference> in(String text) {
        if (!mayStandIn(text)) {
            return Stream.empty();
        }
        var numbers = NAMED.matcher(text).results().map(found -> {
            var number = found.group(2) == null ? found.group(4) : found.group(2);
            return new CrossReference(number.replace('．', '.'), found.group());
        });
        var annexes = ANNEX.matcher(text)
                .results()
                .map(found -> new CrossReference(found.group(1).replaceAll("\\s", ""), found.group()));
        return Stream.concat(numbers, annexes);
    }

    /** Asked first: looking for a reference at every character costs more than all the rest of reading a text. */
    private static boolean mayStandIn(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if ((Character.isDigit(here) || here == '附') && ENDS_OF_LEADS.indexOf(before) >= 0) {
                return true;
            }
            before = Character.isWhitespace(here) ? before : here;
        }
        return false;
    }

    /** The text with each reference to a section that got another number naming it by that one. */
    public static String renamed(String text, Map<String, String> numbers) {
        return NAMED.matcher(text).replaceAll(found -> {
            var lead = found.group(1) == null ? found.group(3) : found.group(1);
            var number = (found.group(2) == null ? found.group(4) : found.group(2)).replace('．', '.');
            return java.util.regex.Matcher.quoteReplacement(lead + numbers.getOrDefault(number, number));
        });
    }
}
