package org.youbei.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.youbei.inspection.point.ShortCode;
import org.youbei.model.CreditCode;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.PhoneNumber;
import org.youbei.obligation.rule.Period;
import org.youbei.plan.DocumentNumber;
import org.youbei.plan.shelf.Word;
import org.youbei.plan.table.TableText;
import org.youbei.sheet.file.PlainText;
import org.youbei.sheet.file.SafeText;
import org.youbei.sheet.file.SheetFile;
import org.youbei.web.kit.layout.LocalPath;

/**
 * Each parser of what others write meets lines that are far too long, tables that are far too wide and marks nested far too deep: it answers,
 * and neither the stack nor the patience ends first. What recurs or goes back at each sign takes minutes or a {@link StackOverflowError} here.
 */
class LongInputsTests {
    private static final int LONG = 200_000;
    /** Far above what any of them takes; what goes back at each sign takes hours. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    static Stream<Arguments> answers() {
        return readers().entrySet().stream()
                .flatMap(reader -> inputs().keySet().stream().map(input -> Arguments.of(reader.getKey(), input)));
    }

    @ParameterizedTest
    @MethodSource
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void answers(String reader, String input) {
        var text = inputs().get(input).get();
        Assertions.assertTimeoutPreemptively(
                LIMIT,
                () -> assertThatCode(() -> readers().get(reader).accept(text)).doesNotThrowAnyException());
    }

    private static Map<String, Supplier<String>> inputs() {
        var inputs = new LinkedHashMap<String, Supplier<String>>();
        inputs.put(
                "a table of 20,000 columns",
                () -> "|" + " 甲 |".repeat(20_000) + "\n|" + "---|".repeat(20_000) + "\n|" + " 乙 |".repeat(20_000));
        inputs.put(
                "a table of 20,000 columns in HTML",
                () -> "<table><tr>" + "<td>甲</td>".repeat(20_000) + "</tr></table>");
        inputs.put("tables in tables", () -> "<table><tr><td>".repeat(20_000));
        inputs.put(
                "a table text of 20,000 columns",
                () -> "【表" + " 10".repeat(20_000) + "】\n" + "｜甲".repeat(20_000) + "\n【表完】");
        inputs.put("a number of 100,000 levels", () -> "1" + ".1".repeat(100_000) + " 总则");
        inputs.put("brackets that open", () -> "（".repeat(LONG));
        inputs.put("square brackets that open", () -> "[".repeat(LONG));
        inputs.put("links that begin", () -> "[甲](#".repeat(LONG / 4));
        inputs.put("pictures that begin", () -> "![".repeat(LONG / 2));
        inputs.put("anchors that begin", () -> "<a ".repeat(LONG / 4));
        inputs.put("stars", () -> "*".repeat(LONG));
        inputs.put("backslashes", () -> "\\".repeat(LONG));
        inputs.put("quotes", () -> "> ".repeat(LONG / 2) + "甲");
        inputs.put("hashes", () -> "# ".repeat(LONG / 2));
        inputs.put("spaces", () -> "甲" + " ".repeat(LONG) + "乙");
        inputs.put("wide spaces", () -> "　".repeat(LONG) + "乙");
        inputs.put("han digits", () -> "第" + "一".repeat(LONG) + "章");
        inputs.put("digits", () -> "1".repeat(LONG));
        inputs.put("digits and commas", () -> "1,234".repeat(LONG / 5));
        inputs.put("headings that never end", () -> "一、总则\n（一）甲\n1.乙\n".repeat(10_000));
        inputs.put(
                "levels that never end",
                () -> Stream.iterate("#", mark -> mark + "#")
                        .limit(400)
                        .map(mark -> mark + " 节\n")
                        .reduce("", String::concat));
        inputs.put("quotation marks", () -> "\"".repeat(LONG + 1));
        inputs.put("cells", () -> ",".repeat(LONG));
        inputs.put("slashes", () -> "/".repeat(LONG));
        inputs.put("percent signs", () -> "%25".repeat(LONG / 3));
        inputs.put("zero-width signs", () -> "\u200b".repeat(LONG) + "甲");
        inputs.put("combining marks", () -> "e" + "\u0301".repeat(LONG));
        inputs.put("braces", () -> "{\"a\":".repeat(LONG / 5));
        return inputs;
    }

    private static Map<String, Consumer<String>> readers() {
        var readers = new LinkedHashMap<String, Consumer<String>>();
        Arrays.stream(Target.values())
                .forEach(target ->
                        readers.put(target.folder, text -> target.read(text.getBytes(StandardCharsets.UTF_8))));
        readers.put("sheets of commas", text -> SheetFile.read("a.csv", text.getBytes(StandardCharsets.UTF_8)));
        readers.put("periods", Period::parse);
        readers.put("numbers of documents", DocumentNumber::parse);
        readers.put("words searched", Word::of);
        readers.put("short codes", ShortCode::parse);
        readers.put("phone numbers", PhoneNumber::parse);
        readers.put("credit codes", CreditCode::parse);
        readers.put("codes of units", text -> {
            JurisdictionCode.parse(text);
            JurisdictionCode.parsePadded(text);
        });
        readers.put("places", text -> GeoPoint.parse(text, text, GeoPoint.Datum.CGCS2000));
        readers.put("tables in the text", text -> TableText.pieces(text).forEach(piece -> {}));
        readers.put("addresses to come back to", LocalPath::safe);
        readers.put("plain texts", PlainText::of);
        readers.put("safe texts", SafeText::of);
        return readers;
    }
}
