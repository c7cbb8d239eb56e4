package org.youbei.sheet.column;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youbei.model.MapDatum;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.sheet.file.SheetLine;

/** Reads the lines of a file into values, once it is known which column of the file is which. */
public final class RowReader<T> {
    private static final Pattern ERROR = Pattern.compile("#(?:REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");
    private static final String UNCOMPUTED = "#UNCOMPUTED";

    private final SheetColumns<T> columns;
    private final Map<String, Integer> places;
    private final Set<String> present;
    private final Map<String, HeadUnit> units = new HashMap<>();
    private final @Nullable MapDatum datum;

    /**
     * @param heads of the file, by the place of the column
     * @param places of the columns in the file, by name; those that the file does not have are missing
     * @param datum what coordinates without a stated system are measured in; null where nobody said
     */
    public RowReader(
            SheetColumns<T> columns, List<String> heads, Map<String, Integer> places, @Nullable MapDatum datum) {
        this.columns = columns;
        this.places = Map.copyOf(places);
        this.datum = datum;
        var found = new HashSet<>(places.keySet());
        for (var column : columns.all()) {
            var at = places.get(column.name());
            if (at != null) {
                units.put(column.name(), unit(column, at < heads.size() ? heads.get(at) : ""));
            }
        }
        if (found.contains(SheetColumns.LONGITUDE) && columns.hasPlace()) {
            found.add(SheetRow.PLACE);
        }
        present = Set.copyOf(found);
    }

    private static HeadUnit unit(SheetColumn<?> column, String head) {
        var own = column.allNames()
                .filter(name -> name.equals(head))
                .findFirst()
                .orElse(column.chinese().getFirst());
        return own.equals(head) ? HeadUnit.ONE : HeadUnit.of(head).over(HeadUnit.of(own));
    }

    /** A row with what is wrong in its cells; the values that can be read are there all the same. */
    public record Read(SheetRow row, List<Refusal> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    public Read read(SheetLine line) {
        var values = new HashMap<String, Object>();
        var faults = new ArrayList<Refusal>();
        for (var column : columns.all()) {
            var at = places.get(column.name());
            if (at != null) {
                read(column, line.cell(at), values, faults);
            }
        }
        if (present.contains(SheetRow.PLACE)) {
            readPlace(values, faults);
        }
        return new Read(new SheetRow(line.number(), values, present, Map.of()), faults);
    }

    private void read(SheetColumn<T> column, String typed, Map<String, Object> values, List<Refusal> faults) {
        var cell = typed.startsWith("'") ? typed.substring(1) : typed;
        if (cell.isEmpty()) {
            if (column.required()) {
                faults.add(SheetFault.EMPTY.at(column.name()));
            }
        } else if (ERROR.matcher(cell).matches()) {
            faults.add(SheetFault.FORMULA_ERROR.at(column.name(), cell));
        } else if (cell.equals(UNCOMPUTED)) {
            faults.add(SheetFault.FORMULA_UNCOMPUTED.at(column.name()));
        } else {
            switch (column.value().read(cell, units.getOrDefault(column.name(), HeadUnit.ONE))) {
                case Outcome.Done<?>(var value) -> values.put(column.name(), value);
                case Outcome.Refused<?>(var refusals) ->
                    refusals.forEach(refusal -> faults.add(unknown(column, cell, refusal)));
            }
        }
    }

    /** A coordinate system that is no word of the list is not a slip of the pen: the numbers cannot be used. */
    private static Refusal unknown(SheetColumn<?> column, String cell, Refusal refusal) {
        return column.name().equals(SheetColumns.DATUM) && SheetFault.UNKNOWN_WORD.is(refusal)
                ? SheetFault.DATUM_UNKNOWN.at(column.name(), cell)
                : refusal.at(column.name());
    }

    private void readPlace(Map<String, Object> values, List<Refusal> faults) {
        var longitude = (BigDecimal) values.get(SheetColumns.LONGITUDE);
        var latitude = (BigDecimal) values.get(SheetColumns.LATITUDE);
        if (faults.stream().anyMatch(RowReader::ofPlace)) {
            return;
        }
        if (longitude == null && latitude == null) {
            values.remove(SheetColumns.DATUM);
        } else if (longitude == null || latitude == null) {
            faults.add(SheetFault.POSITION_HALF.at(longitude == null ? SheetColumns.LONGITUDE : SheetColumns.LATITUDE));
        } else {
            var measured = values.getOrDefault(SheetColumns.DATUM, datum == null ? "" : datum);
            if (measured instanceof MapDatum known) {
                place(longitude, latitude, known, values, faults);
            } else {
                faults.add(SheetFault.DATUM_MISSING.at(SheetColumns.DATUM));
            }
        }
    }

    private static boolean ofPlace(Refusal fault) {
        var field = fault.field();
        return field != null
                && Set.of(SheetColumns.LONGITUDE, SheetColumns.LATITUDE, SheetColumns.DATUM)
                        .contains(field);
    }

    private static void place(
            BigDecimal longitude,
            BigDecimal latitude,
            MapDatum datum,
            Map<String, Object> values,
            List<Refusal> faults) {
        if (Country.holds(latitude, longitude) && !Country.holds(longitude, latitude)) {
            faults.add(SheetFault.POSITION_SWAPPED.at(SheetColumns.LONGITUDE));
        } else if (!Country.holds(longitude, latitude)) {
            faults.add(SheetFault.POSITION_ABROAD.at(SheetColumns.LONGITUDE));
        } else {
            datum.place(longitude, latitude).ifPresent(place -> {
                values.put(SheetRow.PLACE, place);
                values.put(SheetColumns.LONGITUDE, place.longitude());
                values.put(SheetColumns.LATITUDE, place.latitude());
                values.put(SheetColumns.DATUM, MapDatum.of(place.datum()));
            });
        }
    }
}
