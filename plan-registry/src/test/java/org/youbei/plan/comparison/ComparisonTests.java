package org.youbei.plan.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.plan.comparison.SectionChange.Kind;
import org.youbei.plan.section.Section;

class ComparisonTests {
    private static final UUID VERSION = new UUID(0, 1);

    @Test
    void findsTheSameSectionUnderAnotherNumber() {
        var before = sections("总则|目的。", "职责|街道负责。", "附则|施行。");
        var after = sections("总则|目的。", "风险|内涝。", "职责|街道负责。", "附则|施行。");

        var comparison = Comparison.of(before, after);
        assertThat(kinds(comparison)).containsExactly(Kind.SAME, Kind.ADDED, Kind.SAME, Kind.SAME);
        assertThat(comparison.changes().get(2).oldNumber()).isEqualTo("2");
        assertThat(comparison.changes().get(2).newNumber()).isEqualTo("3");
    }

    @Test
    void pairsARetitledSectionAndTellsAMovedOneFromARemovedOne() {
        var before = sections("组织体系|设指挥部，由主任任总指挥，办公室设在应急办。", "预警|发布。", "保障|物资。", "旧条|作废的内容完全不同。");
        var after = sections("预警|发布。", "指挥体系|设指挥部，由书记任总指挥，办公室设在应急办。", "保障|物资。", "新增|另外的话。");

        var comparison = Comparison.of(before, after);
        assertThat(comparison.count(Kind.REMOVED))
                .isEqualTo(comparison.count(Kind.ADDED))
                .isPositive();
        assertThat(Comparison.of(sections("甲|一。", "乙|二。"), sections("乙|二。", "甲|一。改"))
                        .changes())
                .extracting(SectionChange::kind)
                .contains(Kind.MOVED)
                .doesNotContain(Kind.REMOVED, Kind.ADDED);
        assertThat(Comparison.of(before.subList(0, 1), after.subList(1, 2)).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.CHANGED));
    }

    @ParameterizedTest
    @CsvSource({
        "由主任担任总指挥,由书记担任总指挥,=由|-主任|+书记|=担任总指挥",
        "30分钟内报告,15分钟内报告,-30|+15|=分钟内报告",
        "电话12345,电话12345,=电话12345",
        "立即报告街道,立即口头报告街道办,=立即|+口头|=报告街道|+办"
    })
    void showsWhatAPersonChanged(String before, String after, String pieces) {
        assertThat(told(TextComparison.of(before, after))).isEqualTo(pieces);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13})
    void losesNoCharacterOfEitherText(int seed) {
        var random = new Random(seed);
        for (int n = 0; n < 60; n++) {
            var before = text(random, random.nextInt(120));
            var after = random.nextBoolean() ? text(random, random.nextInt(120)) : edited(before, random);
            var pieces = TextComparison.of(before, after);
            assertThat(joined(pieces, Piece.Kind.NEW)).isEqualTo(before);
            assertThat(joined(pieces, Piece.Kind.OLD)).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void accountsForEverySectionOfBothVersions(int seed) {
        var random = new Random(seed);
        for (int n = 0; n < 30; n++) {
            var before = random(random);
            var after = random(random);
            var comparison = Comparison.of(before, after);
            assertThat(comparison.changes().stream()
                            .filter(c -> c.kind() != Kind.ADDED)
                            .count())
                    .isEqualTo(before.size());
            assertThat(comparison.changes().stream()
                            .filter(c -> c.kind() != Kind.REMOVED)
                            .count())
                    .isEqualTo(after.size());
        }
    }

    @Test
    void showsALongRewrittenPassageAsReplaced() {
        var random = new Random(4);
        var before = text(random, 20_000).replace("\n", "");
        var after = text(random, 20_000).replace("\n", "");
        assertThat(TextComparison.of(before, after)).hasSize(2);
    }

    private static List<Kind> kinds(Comparison comparison) {
        return comparison.changes().stream().map(SectionChange::kind).toList();
    }

    private static String told(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> "=" + piece.text();
                    case OLD -> "-" + piece.text();
                    case NEW -> "+" + piece.text();
                })
                .collect(Collectors.joining("|"));
    }

    private static String joined(List<Piece> pieces, Piece.Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random, int length) {
        var letters = "应急预案街道社区报告12 ab，。\n\uD840\uDC00";
        return random.ints(length, 0, letters.length() - 1)
                .mapToObj(at -> Character.isSurrogate(letters.charAt(at))
                        ? letters.substring(letters.length() - 2)
                        : letters.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    private static String edited(String text, Random random) {
        int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
        return text.substring(0, at) + "改动" + text.substring(at);
    }

    private static List<Section> random(Random random) {
        return sections(random.ints(random.nextInt(12), 0, 8)
                .mapToObj(n -> "节" + n + "|" + text(random, 40))
                .toArray(String[]::new));
    }

    private static List<Section> sections(String... said) {
        var sections = new ArrayList<Section>();
        for (var one : said) {
            var parts = one.split("\\|", 2);
            int position = sections.size();
            sections.add(new Section(
                    UUID.randomUUID(),
                    VERSION,
                    null,
                    position,
                    1,
                    String.valueOf(position + 1),
                    parts[0],
                    parts[1],
                    0));
        }
        return sections;
    }
}
