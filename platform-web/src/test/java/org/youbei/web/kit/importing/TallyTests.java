package org.youbei.web.kit.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.youbei.sheet.Verdict;
import org.youbei.web.kit.word.Words;

class TallyTests {
    private Words words;

    @BeforeEach
    void chinese() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/import");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        words = new Words(messages);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void announcesWhatWillBeWrittenAndWhatNot() {
        var tally = new Tally(
                Map.of(Verdict.NEW, 3, Verdict.CHANGED, 1, Verdict.DOUBTFUL, 2, Verdict.WRONG, 5), Map.of(), false);
        assertThat(tally.sentences(words))
                .containsExactly(
                        "将写入 4 行：新增 3 行，修改 1 行。确认之前什么都没有写入。", "2 行存疑，没有您的确认不会写入。", "5 行有错，不会写入；可下载这些行，改好后再上传。");
    }

    @Test
    void saysThatThereIsNothingToWrite() {
        assertThat(new Tally(Map.of(Verdict.SAME, 55), Map.of(), false).sentences(words))
                .containsExactly("没有要写入的行。", "55 行与现有数据一致，无变化。");
    }

    @Test
    void countsDoubtfulRowsThatWereWrittenAmongTheWritten() {
        var tally = new Tally(
                Map.of(Verdict.NEW, 3, Verdict.DOUBTFUL, 2), Map.of(Verdict.NEW, 3, Verdict.DOUBTFUL, 2), true);
        assertThat(tally.sentences(words)).containsExactly("已写入 5 行。");
        assertThat(new Tally(Map.of(Verdict.DOUBTFUL, 2), Map.of(), true).sentences(words))
                .containsExactly("没有写入任何行。", "2 行存疑，没有您的确认不会写入。");
    }

    @Test
    void offersEachVerdictThatThereIsAsAFilterThatCanBeTakenBack() {
        var tally = new Tally(Map.of(Verdict.NEW, 3, Verdict.WRONG, 5), Map.of(), false);
        assertThat(tally.chips(words, "/a/1", Verdict.WRONG))
                .containsExactly(
                        new Tally.Chip("新增", 3, "/a/1?show=NEW", false), new Tally.Chip("有错", 5, "/a/1", true));
        assertThat(Tally.verdict("nonsense")).isNull();
    }
}
