package org.youbei.plan.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTests {
    @Test
    void numbersInDecimals() {
        assertThat(numbers(NumberStyle.DECIMAL, 1, 2, 2, 3, 1, 2))
                .containsExactly("1", "1.1", "1.2", "1.2.1", "2", "2.1");
    }

    @Test
    void numbersAsOfficialDocumentsDo() {
        assertThat(numbers(NumberStyle.HAN, 1, 2, 3, 4, 5, 2, 1))
                .containsExactly("一、", "（一）", "1.", "（1）", "①", "（二）", "二、");
    }

    @Test
    void leavesAnAnnexItsNumberAndCountsBelowItFromOne() {
        var sections = new ArrayList<>(sections(1, 1, 2, 2, 1));
        sections.set(1, named(sections.get(1), "附件1"));
        assertThat(Numbering.of(sections, NumberStyle.DECIMAL).values()).containsExactly("1", "附件1", "1", "2", "1");
    }

    @Test
    void countsEvenWhereALevelIsLeftOut() {
        assertThat(numbers(NumberStyle.DECIMAL, 1, 3, 3, 2)).containsExactly("1", "1.1.1", "1.1.2", "1.2");
    }

    @ParameterizedTest
    @CsvSource({"1,一", "10,十", "11,十一", "20,二十", "99,九十九", "100,一百", "101,一百零一", "110,一百一十", "1000,1000"})
    void countsInChinese(int number, String printed) {
        assertThat(HanNumeral.print(number)).isEqualTo(printed);
    }

    private static List<String> numbers(NumberStyle style, int... depths) {
        return List.copyOf(Numbering.of(sections(depths), style).values());
    }

    private static List<Section> sections(int... depths) {
        var sections = new ArrayList<Section>();
        for (int depth : depths) {
            sections.add(new Section(
                    new UUID(0, sections.size()), new UUID(1, 1), null, sections.size(), depth, "", "标题", "", 0));
        }
        return sections;
    }

    private static Section named(Section section, String number) {
        return new Section(
                section.id(), section.version(), null, section.position(), section.depth(), number, "名单", "", 0);
    }
}
