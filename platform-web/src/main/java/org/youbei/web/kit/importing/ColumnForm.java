package org.youbei.web.kit.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.youbei.model.MapDatum;
import org.youbei.model.Refusal;
import org.youbei.sheet.Mapping;
import org.youbei.sheet.Upload;
import org.youbei.sheet.column.SheetColumns;

/** The question which column of a file is which. */
final class ColumnForm {
    private static final String DATUM = "assumed-datum";
    private static final int SAMPLE = 20;

    private final SheetColumns<?> columns;
    private final Upload upload;
    private final ImportWords words;
    private final Locale locale;

    ColumnForm(SheetColumns<?> columns, Upload upload, ImportWords words, Locale locale) {
        this.columns = columns;
        this.upload = upload;
        this.words = words;
        this.locale = locale;
    }

    /**
     * As the template prints it.
     *
     * @param general reasons that belong to no field
     * @param lacking the columns that must be chosen and are not, by their heads
     */
    record Page(
            List<Field> fields,
            List<String> general,
            List<String> lacking,
            List<String> heads,
            List<List<String>> samples) {
        public List<Field> faulty() {
            return fields.stream().filter(field -> !field.error().isEmpty()).toList();
        }
    }

    /** @param error empty where there is none */
    record Field(String name, String label, boolean required, List<Option> options, String error) {}

    record Option(String value, String label, boolean chosen) {}

    /** What the form says while nobody has typed. */
    static Map<String, String> typed(SheetColumns<?> columns, Mapping mapping) {
        var typed = new HashMap<String, String>();
        for (int at = 0; at < columns.all().size(); at++) {
            var place = mapping.places().get(columns.all().get(at).name());
            typed.put(field(at), place == null ? "" : place.toString());
        }
        var datum = mapping.datum();
        typed.put(DATUM, datum == null ? "" : datum.name());
        return typed;
    }

    static Mapping mapping(SheetColumns<?> columns, Map<String, String> typed) {
        var places = new LinkedHashMap<String, Integer>();
        for (int at = 0; at < columns.all().size(); at++) {
            var place = typed.getOrDefault(field(at), "");
            if (place.matches("[0-9]{1,4}")) {
                places.put(columns.all().get(at).name(), Integer.valueOf(place));
            }
        }
        var datum = Stream.of(MapDatum.values())
                .filter(one -> one.name().equals(typed.get(DATUM)))
                .findFirst();
        return new Mapping(places, datum.orElse(null));
    }

    private static String field(int at) {
        return "c" + at;
    }

    Page page(Map<String, String> typed, List<Refusal> refusals) {
        var fields = new ArrayList<Field>();
        for (int at = 0; at < columns.all().size(); at++) {
            var column = columns.all().get(at);
            var error = column.name().equals(SheetColumns.DATUM) ? "" : error(column.name(), refusals);
            fields.add(new Field(
                    field(at),
                    column.head(locale),
                    column.required(),
                    places(typed.getOrDefault(field(at), "")),
                    error));
        }
        if (columns.hasPlace()) {
            fields.add(new Field(
                    DATUM,
                    words.say("import.columns.datum"),
                    false,
                    datums(typed.getOrDefault(DATUM, "")),
                    error(SheetColumns.DATUM, refusals)));
        }
        var general = refusals.stream()
                .filter(one -> one.field() == null)
                .map(one -> words.of(columns, one))
                .toList();
        var mapping = mapping(columns, typed);
        var lacking = columns.all().stream()
                .filter(column -> mapping.missing(columns).contains(column.name()))
                .map(column -> column.head(locale))
                .toList();
        return new Page(fields, general, lacking, upload.found().heads(), samples());
    }

    private String error(String column, List<Refusal> refusals) {
        return refusals.stream()
                .filter(one -> column.equals(one.field()))
                .map(one -> words.say("refusal." + one.code(), one.arguments().toArray()))
                .findFirst()
                .orElse("");
    }

    private List<Option> places(String chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say("import.columns.none"), chosen.isEmpty()));
        var heads = upload.found().heads();
        for (int at = 0; at < heads.size(); at++) {
            var sample = sample(at);
            if (!heads.get(at).isEmpty() || !sample.isEmpty()) {
                var head = heads.get(at).isEmpty() ? words.say("import.columns.nameless") : heads.get(at);
                var label = sample.isEmpty()
                        ? words.say("import.columns.option", letters(at), head)
                        : words.say("import.columns.option.sample", letters(at), head, sample);
                options.add(new Option("" + at, label, chosen.equals("" + at)));
            }
        }
        return options;
    }

    private String sample(int at) {
        return upload.found().samples().stream()
                .filter(row -> at < row.size() && !row.get(at).isEmpty())
                .map(row -> row.get(at))
                .map(cell -> cell.length() > SAMPLE ? cell.substring(0, SAMPLE) + "…" : cell)
                .findFirst()
                .orElse("");
    }

    private List<Option> datums(String chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say("import.columns.datum.none"), chosen.isEmpty()));
        for (var datum : MapDatum.values()) {
            options.add(
                    new Option(datum.name(), words.say("import.columns.datum." + datum), chosen.equals(datum.name())));
        }
        return options;
    }

    private List<List<String>> samples() {
        int width = upload.found().heads().size();
        return upload.found().samples().stream()
                .map(row -> IntStream.range(0, width)
                        .mapToObj(at -> at < row.size() ? row.get(at) : "")
                        .toList())
                .toList();
    }

    /** As spreadsheet programs call a column: A, B … Z, AA. */
    static String letters(int at) {
        return (at < 26 ? "" : letters(at / 26 - 1)) + (char) ('A' + at % 26);
    }
}
