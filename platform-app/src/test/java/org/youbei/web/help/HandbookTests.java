package org.youbei.web.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.web.help.Chapter.Run;
import org.youbei.web.kit.area.Area;
import org.youbei.web.kit.layout.Language;

class HandbookTests {
    private static final Locale CHINESE = Locale.CHINA;
    private final Handbook handbook = new Handbook();

    @Test
    void hasEachChapterInBothLanguages() {
        assertThat(handbook.chapters(Locale.ENGLISH))
                .extracting(Chapter::name, Chapter::area)
                .containsExactlyElementsOf(handbook.chapters(CHINESE).stream()
                        .map(chapter -> org.assertj.core.groups.Tuple.tuple(chapter.name(), chapter.area()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void leadsNowhereThatIsNotThere(Language language) {
        var chapters = handbook.chapters(language.locale());
        assertThat(chapters).isNotEmpty().allSatisfy(chapter -> {
            if (chapter.area() != null) {
                assertThat(Area.of(chapter.area())).as(chapter.name()).isPresent();
            }
            assertThat(links(chapter)).allSatisfy(href -> {
                assertThat(href).startsWith("/help/");
                assertThat(handbook.chapter(href.substring("/help/".length()), language.locale()))
                        .as(href)
                        .isPresent();
            });
        });
    }

    @Test
    void findsPartsThatSayAllWordsInAnyWidthAndCase() {
        assertThat(handbook.find("督办 期限", CHINESE)).anySatisfy(hit -> {
            assertThat(hit.chapter().name()).isEqualTo("duties");
            assertThat(hit.heading()).isEqualTo("督办");
            assertThat(hit.anchor()).isNotEmpty();
            assertThat(hit.around()).contains("督办", "，");
        });
        assertThat(handbook.find("ｃｔｒｌ＋ｋ", CHINESE)).isNotEmpty();
        assertThat(handbook.find("GB/T 9704", Locale.ENGLISH)).isNotEmpty();
        assertThat(handbook.find("没有这样的词", CHINESE)).isEmpty();
        assertThat(handbook.find("  ", CHINESE)).isEmpty();
    }

    @Test
    void readsWhatAPageCanShow() {
        var chapter = ChapterReader.read("sample", """
            <!-- area: plans -->
            # 题 *目*

            ## 一
            一行
            接着，**要紧**、`键` 和 [别处](20-other.md#p1)。

            1. 甲
            2. 乙

            | 头 | 二 |
            |---|---|
            | 格 | `a` |

                typed <b>
            """);
        assertThat(chapter.title()).isEqualTo("题 目");
        assertThat(chapter.area()).isEqualTo("plans");
        assertThat(chapter.blocks().get(0)).isEqualTo(new Chapter.Heading(2, "p0", "一"));
        assertThat(chapter.blocks().get(1).text()).isEqualTo("一行接着，要紧、键 和 别处。");
        assertThat(links(chapter)).containsExactly("/help/other");
        assertThat(chapter.blocks().get(2).text()).isEqualTo("甲\n乙");
        assertThat(chapter.blocks().get(3).text()).isEqualTo("头\n二\n格\na");
        assertThat(chapter.blocks().get(4)).isEqualTo(new Chapter.Code("typed <b>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no title",
                "# t\n\n<script>x</script>",
                "# t\n\n![p](p.png)",
                "# t\n\n- a\n  - b",
                "# t\n\n> quoted"
            })
    void refusesAChapterThatAPageCannotShow(String markdown) {
        assertThatIllegalArgumentException().isThrownBy(() -> ChapterReader.read("sample", markdown));
    }

    private static List<String> links(Chapter chapter) {
        return chapter.blocks().stream()
                .flatMap(HandbookTests::runs)
                .filter(run -> run.href() != null)
                .map(Run::href)
                .toList();
    }

    private static Stream<Run> runs(Chapter.Block block) {
        return switch (block) {
            case Chapter.Paragraph paragraph -> paragraph.runs().stream();
            case Chapter.Entries entries -> entries.entries().stream().flatMap(List::stream);
            case Chapter.Table table ->
                table.rows().stream().flatMap(List::stream).flatMap(List::stream);
            default -> Stream.empty();
        };
    }
}
