package org.youbei.library.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts are parted into clauses, those that come with the product among them. */
class ArticleReaderTests {
    @Test
    void partsALawIntoChaptersAndArticles() {
        var read = ArticleReader.read("""
            示例条例

            目 录

            第一章 总则
            第二章 附则

            **第一章 总则**

            第一条 为了示例，
            制定本条例。

            第二条　有下列情形之一的：
            （一）甲；
            （二）乙。

            ## 第二章 附则

            第三条之一 依照
            第二条规定办理。
            第四条 自公布之日起施行。
            """);
        assertThat(read)
                .extracting(Clause::anchor)
                .containsExactly("preamble", "chapter-1", "art-1", "art-2", "chapter-2", "art-3-1", "art-4");
        assertThat(read.get(2).body()).isEqualTo("为了示例，制定本条例。");
        assertThat(read.get(3).body()).isEqualTo("有下列情形之一的：\n（一）甲；\n（二）乙。");
        assertThat(read.get(5).body()).isEqualTo("依照第二条规定办理。");
    }

    @Test
    void readsTheNumberedItemsOfATextWithoutArticles() {
        var read = ArticleReader.read("某意见\n一、目标\n（一）总则。先做。\n（二）细则。后做。\n二、保障\n3.1 场地 要求\n");
        assertThat(read)
                .extracting(Clause::anchor)
                .containsExactly("preamble", "item-1", "item-1-1", "item-1-2", "item-2", "sec-3.1");
        assertThat(read.get(2)).isEqualTo(new Clause(2, "item-1-1", "（一）总则。", "先做。"));
    }

    @Test
    void losesNothingOfWhatHasNoHeadings() {
        assertThat(ArticleReader.read("只有一句话。")).containsExactly(new Clause(0, "preamble", "", "只有一句话。"));
        assertThat(ArticleReader.read(" \n\n")).isEmpty();
    }

    /** Counted by hand in the sources: how many articles each of the shipped texts has. */
    @ParameterizedTest
    @CsvSource({
        "emergency-response-law-2024, 106",
        "work-safety-law-2021, 119",
        "plan-management-measures-2024-5, 43",
        "work-safety-emergency-regulations-708, 35",
        "natural-disaster-relief-regulations-577, 35",
        "meteorological-disasters-570, 48",
        "volunteering-regulations-685, 44",
        "grave-accidents-liability-302, 24",
        "work-safety-plan-measures-2019, 49",
        "fire-safety-management-61, 48",
        "qingdao-emergency-response, 49",
        "chongqing-emergency-response, 51",
        "shandong-emergency-support, 93",
        "heyuan-rainstorms, 37",
        "beijing-street-offices, 50",
        "beijing-volunteering, 50",
        "shanghai-residents-committees, 39"
    })
    void findsEveryArticleOfTheShippedTexts(String name, int articles) {
        var clauses = ArticleReader.read(ShippedTexts.text(name));
        assertThat(clauses.stream().filter(one -> one.anchor().startsWith("art-")))
                .hasSize(articles);
        assertThat(clauses).extracting(Clause::anchor).doesNotHaveDuplicates();
        var kept = clauses.stream()
                .mapToInt(one -> ArticleReader.bare(one.heading() + one.body()).length())
                .sum();
        assertThat(kept).isGreaterThan((int)
                (ArticleReader.bare(ShippedTexts.text(name)).length() * 0.93));
    }

    @Test
    void listsEachShippedTextOnce() {
        assertThat(ShippedTexts.listed()).hasSize(20);
        assertThat(ShippedTexts.listed().stream().map(one -> one.get("id")).distinct())
                .hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({"一, 1", "十, 10", "十二, 12", "二十, 20", "二十三, 23", "一百, 100", "一百零六, 106", "一百一十, 110", "26, 26"})
    void readsChineseNumbers(String text, int number) {
        assertThat(HanNumber.parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({"''", "零", "条", "1000", "一千", "百"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(HanNumber.parse(text)).isEmpty();
    }

    @Test
    void comparesTitlesAsTheyAreCited() {
        assertThat(Titles.plain("《中华人民共和国 突发事件应对法》（2024年修订）")).isEqualTo("突发事件应对法");
        assertThat(Titles.in("依据《中华人民共和国突发事件应对法》（主席令第25号）第三十二条和《安全生产法》"))
                .isEqualTo(List.of(
                        new Titles.Cited("中华人民共和国突发事件应对法", "突发事件应对法", "art-32"),
                        new Titles.Cited("安全生产法", "安全生产法", "")));
        assertThat(Titles.anchor("–")).isEmpty();
        assertThat(Titles.anchor("第二十六条")).isEqualTo("art-26");
    }
}
