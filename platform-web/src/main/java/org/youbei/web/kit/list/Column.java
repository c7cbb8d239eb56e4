package org.youbei.web.kit.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.youbei.model.ChinaTime;
import org.youbei.web.kit.part.State;

/**
 * A column of a list, declared once: its head, its cells on the page, the order it can be sorted by, and its cells in files.
 *
 * @param text key of the head's text
 * @param look classes of head and cell: {@code num}, {@code wide} (left out on a phone), {@code main}
 * @param sort name of the order; null for none
 * @param labelled whether the cell names its column on a phone, where there is no head
 * @param cell null for a column of files only
 * @param file null for a column of the page only
 */
public record Column<R>(
        String text,
        String look,
        @Nullable String sort,
        boolean labelled,
        @Nullable BiConsumer<R, Markup> cell,
        @Nullable Function<R, String> file) {
    private static final String NONE = "—";
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** A text; null is a dash on the page and empty in a file. */
    public static <R> Column<R> text(String text, Function<R, @Nullable String> value) {
        return new Column<>(
                text,
                "",
                null,
                false,
                (row, out) -> out.text(or(value.apply(row), NONE)),
                row -> or(value.apply(row), ""));
    }

    /** What the row is called, leading to its page. */
    public static <R> Column<R> link(String text, Function<R, String> href, Function<R, String> value) {
        return new Column<>(
                text, "main", null, false, (row, out) -> out.link(href.apply(row), value.apply(row)), value);
    }

    public static <R> Column<R> number(String text, Function<R, ? extends Number> value) {
        return Column.<R>text(text, row -> value.apply(row).toString()).num();
    }

    /** A number of which none is a dash on the page. */
    public static <R> Column<R> count(String text, Function<R, ? extends Number> value) {
        Function<R, String> number = row -> value.apply(row).toString();
        return new Column<>(
                text,
                "num",
                null,
                true,
                (row, out) -> out.text(value.apply(row).longValue() == 0 ? NONE : number.apply(row)),
                number);
    }

    public static <R> Column<R> day(String text, Function<R, @Nullable LocalDate> value) {
        return Column.<R>text(text, row -> {
                    var day = value.apply(row);
                    return day == null ? null : day.toString();
                })
                .num();
    }

    /** A moment to the minute, in China's one zone. */
    public static <R> Column<R> moment(String text, Function<R, @Nullable Instant> value) {
        return Column.<R>text(text, row -> {
                    var at = value.apply(row);
                    return at == null ? null : MINUTES.format(at.atZone(ChinaTime.ZONE));
                })
                .num();
    }

    public static <R> Column<R> state(String text, Function<R, State> value) {
        return new Column<>(
                text,
                "",
                null,
                false,
                (row, out) -> out.state(value.apply(row)),
                row -> value.apply(row).word());
    }

    /** Whatever a cell needs; not in files. */
    public static <R> Column<R> cell(String text, BiConsumer<R, Markup> cell) {
        return new Column<>(text, "", null, false, cell, null);
    }

    /** A second line in the cell; none where it is empty. */
    public Column<R> under(Function<R, String> line) {
        return and((row, out) -> out.under(line.apply(row)));
    }

    /** Something more in the cell, on the page. */
    public Column<R> and(BiConsumer<R, Markup> more) {
        return new Column<>(text, look, sort, labelled, cell == null ? more : cell.andThen(more), file);
    }

    /** Another cell on the page. */
    public Column<R> shown(BiConsumer<R, Markup> other) {
        return new Column<>(text, look, sort, labelled, other, file);
    }

    /** Left out where the page is narrow. */
    public Column<R> wide() {
        return looking("wide");
    }

    /** Numbers and days are set in columns and name themselves on a phone. */
    public Column<R> num() {
        return new Column<>(text, (look + " num").strip(), sort, true, cell, file);
    }

    public Column<R> looking(String more) {
        return new Column<>(text, (look + " " + more).strip(), sort, labelled, cell, file);
    }

    public Column<R> sorted(String name) {
        return new Column<>(text, look, name, labelled, cell, file);
    }

    public Column<R> onPage() {
        return new Column<>(text, look, sort, labelled, cell, null);
    }

    public Column<R> inFiles() {
        return new Column<>(text, look, sort, labelled, null, file);
    }

    /** In files the column is called otherwise. */
    public Column<R> inFilesAs(String other) {
        return new Column<>(other, look, sort, labelled, null, file);
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
