package org.youbei.web.kit.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.youbei.model.MapDatum;
import org.youbei.model.Refusal;
import org.youbei.sheet.Verdict;
import org.youbei.sheet.column.Choice;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetFault;
import org.youbei.sheet.file.FileFault;
import org.youbei.web.kit.word.Words;

class ImportWordsTests {
    private enum Colour {
        BLUE,
        RED
    }

    private record Thing(Colour colour) {}

    private static final SheetColumns<Thing> COLUMNS = SheetColumns.of(SheetColumn.<Thing>of(
                    "colour",
                    Choice.of(Colour.class).word(Colour.BLUE, "蓝", "Blue").word(Colour.RED, "红", "Red"),
                    Thing::colour)
            .named("颜色", "Colour"));

    private final Words words = new Words(messages());
    private final ImportWords said = new ImportWords(words);

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/import");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Stream<Locale> languages() {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void haveASentenceForEveryReason(Locale language) {
        LocaleContextHolder.setLocale(language);
        var reasons = Stream.concat(
                        Stream.of(SheetFault.values()).map(fault -> fault.refusal("甲", "乙", "丙")),
                        Stream.of(FileFault.values()).map(fault -> fault.refusal(1, 2)))
                .toList();
        assertThat(reasons.stream().map(one -> said.of(COLUMNS, one)).distinct())
                .as("each its own")
                .hasSameSizeAs(reasons)
                .allMatch(sentence -> sentence.matches("(?s).*[。.]") && !sentence.contains("{"));
        assertThat(Stream.of(Verdict.values()).map(one -> words.of("import.verdict.", one)))
                .doesNotHaveDuplicates();
        assertThat(Stream.of(MapDatum.values()).map(one -> words.of("import.columns.datum.", one)))
                .doesNotHaveDuplicates();
    }

    @Test
    void nameTheColumnAndTheWordsThatItKnowsInTheLanguageOfThePerson() {
        var unknown = SheetFault.UNKNOWN_WORD.at("colour", "紫", "蓝、红", "Blue, Red");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(said.of(COLUMNS, unknown)).isEqualTo("颜色：没有“紫”这一项，可填：蓝、红。");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(said.of(COLUMNS, unknown)).isEqualTo("Colour: “紫” is not known; one of: Blue, Red.");
        assertThat(said.of(COLUMNS, Refusal.of("sheet.taken"))).doesNotContain(":");
    }

    @Test
    void callColumnsAndLinesAsSpreadsheetProgramsDo() {
        assertThat(List.of(0, 25, 26, 701, 702).stream().map(ColumnForm::letters))
                .containsExactly("A", "Z", "AA", "ZZ", "AAA");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(said.place("", 3)).isEqualTo("第 3 行");
        assertThat(said.place("一街道", 3)).isEqualTo("一街道 第 3 行");
    }
}
