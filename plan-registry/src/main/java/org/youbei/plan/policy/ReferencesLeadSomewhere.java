package org.youbei.plan.policy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youbei.plan.section.CrossReference;

/** A section that the text refers to exists: the structure is clear (article 24, item 3). */
final class ReferencesLeadSomewhere implements PlanPolicy {
    @Override
    public int article() {
        return 24;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        Set<String> numbers = version.sections().stream()
                .flatMap(section -> Stream.of(section.number(), section.title().replaceAll("\\s.*", "")))
                .map(ReferencesLeadSomewhere::plain)
                .collect(Collectors.toSet());
        return version.sections().stream()
                .flatMap(section -> CrossReference.in(section.body())
                        .filter(reference -> numbers.stream()
                                .noneMatch(number -> number.equals(plain(reference.number()))
                                        || (reference.number().startsWith("附")
                                                && number.startsWith(plain(reference.number())))))
                        .map(reference ->
                                advice(Spot.of(section), reference.printed().strip())));
    }

    private static String plain(String number) {
        return number.replace('．', '.').replaceAll("[\\s、.]+$", "").replaceAll("\\s", "");
    }
}
