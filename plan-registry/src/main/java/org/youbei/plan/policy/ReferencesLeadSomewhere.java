package org.youbei.plan.policy;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youbei.plan.section.CrossReference;

/** A section that the text refers to exists: the structure is clear (article 24, item 3). */
final class ReferencesLeadSomewhere implements PlanPolicy {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    @Override
    public int article() {
        return 24;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        Set<String> numbers = version.sections().stream()
                .flatMap(section -> Stream.of(section.number(), firstWord(section.title())))
                .map(ReferencesLeadSomewhere::plain)
                .collect(Collectors.toSet());
        return version.sections().stream()
                .flatMap(section -> CrossReference.in(section.body())
                        .filter(reference -> !leads(plain(reference.number()), numbers))
                        .map(reference ->
                                advice(Spot.of(section), reference.printed().strip())));
    }

    private static boolean leads(String number, Set<String> numbers) {
        return numbers.contains(number)
                || (number.startsWith("附") && numbers.stream().anyMatch(known -> known.startsWith(number)));
    }

    private static String firstWord(String title) {
        int end = 0;
        while (end < title.length() && !Character.isWhitespace(title.charAt(end))) {
            end++;
        }
        return title.substring(0, end);
    }

    /** Without blanks and without the mark behind it. */
    private static String plain(String number) {
        var plain = BLANKS.matcher(number.replace('．', '.')).replaceAll("");
        int end = plain.length();
        while (end > 0 && "、.".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return plain.substring(0, end);
    }
}
