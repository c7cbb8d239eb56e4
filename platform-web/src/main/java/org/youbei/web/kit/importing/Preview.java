package org.youbei.web.kit.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.youbei.model.Refusal;
import org.youbei.sheet.FieldChange;
import org.youbei.sheet.Mapping;
import org.youbei.sheet.UploadLine;
import org.youbei.sheet.Verdict;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.web.kit.part.State;

/** Rows as the preview prints them: what will be written; where a row cannot be, what stands in the file. */
final class Preview {
    private final SheetColumns<?> columns;
    private final Mapping mapping;
    private final ImportWords words;
    private final Locale locale;
    private final List<Integer> shown;

    Preview(SheetColumns<?> columns, Mapping mapping, ImportWords words, Locale locale) {
        this.columns = columns;
        this.mapping = mapping;
        this.words = words;
        this.locale = locale;
        shown = new ArrayList<>();
        for (int at = 0; at < columns.all().size(); at++) {
            if (isShown(columns.all().get(at).name())) {
                shown.add(at);
            }
        }
    }

    /** What the file has; and the coordinate system, which may have been said beside it. */
    private boolean isShown(String column) {
        return mapping.places().containsKey(column)
                || column.equals(SheetColumns.DATUM)
                        && columns.hasPlace()
                        && mapping.places().containsKey(SheetColumns.LONGITUDE);
    }

    record Line(String place, State state, List<String> reasons, List<Cell> cells) {}

    /**
     * @param before what is overwritten; empty where nothing is
     * @param isChanged whether the row writes another value than the one that is known
     * @param isWrong whether a reason belongs to this cell
     */
    record Cell(String before, String text, boolean isChanged, boolean isWrong) {}

    List<String> heads() {
        return shown.stream().map(at -> columns.all().get(at).head(locale)).toList();
    }

    Line line(UploadLine line) {
        var reasons = line.reasons().stream().map(one -> words.of(columns, one)).toList();
        var wrong = line.reasons().stream()
                .map(Refusal::field)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var cells = shown.stream()
                .map(at -> {
                    var column = columns.all().get(at);
                    return cell(line, at, column, wrong.contains(column.name()));
                })
                .toList();
        return new Line(words.place(line.sheet(), line.line()), state(line), reasons, cells);
    }

    private Cell cell(UploadLine line, int at, SheetColumn<?> column, boolean wrong) {
        if (line.verdict() == Verdict.WRONG
                || line.shown().size() != columns.all().size()) {
            return new Cell("", typed(line, column), false, wrong);
        }
        var change = line.changes().stream()
                .filter(one -> one.column().equals(column.name()))
                .findFirst();
        return new Cell(change.map(FieldChange::before).orElse(""), line.shown().get(at), change.isPresent(), wrong);
    }

    private String typed(UploadLine line, SheetColumn<?> column) {
        var place = mapping.places().get(column.name());
        return place == null || place >= line.cells().size() ? "" : line.cells().get(place);
    }

    private State state(UploadLine line) {
        return line.taken()
                ? new State(State.Kind.DONE, words.say("import.written"))
                : new State(kind(line.verdict()), words.say("import.verdict." + line.verdict()));
    }

    private static State.Kind kind(Verdict verdict) {
        return switch (verdict) {
            case NEW, CHANGED -> State.Kind.OPEN;
            case SAME, REPEATED -> State.Kind.IDLE;
            case DOUBTFUL -> State.Kind.SOON;
            case WRONG -> State.Kind.LATE;
        };
    }
}
