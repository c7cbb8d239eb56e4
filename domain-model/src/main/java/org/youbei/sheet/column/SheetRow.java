package org.youbei.sheet.column;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;

/**
 * The values of one row by the names of their columns. A column that the file does not have keeps the value that is known.
 *
 * @param line the line of the file
 * @param values read without a fault; a cell that is empty has none
 * @param present the columns that the file has
 * @param known the values of the thing that the row speaks of, as far as there is one
 */
public record SheetRow(int line, Map<String, Object> values, Set<String> present, Map<String, Object> known) {
    static final String PLACE = "place";

    public SheetRow {
        values = Map.copyOf(values);
        present = Set.copyOf(present);
        known = Map.copyOf(known);
    }

    /** The same row over a thing that is known. */
    public <T> SheetRow over(SheetColumns<T> columns, @Nullable T thing) {
        return thing == null ? this : new SheetRow(line, values, present, KnownValues.of(columns, thing));
    }

    public <V> @Nullable V get(String column, Class<V> type) {
        var value = present.contains(column) ? values.get(column) : known.get(column);
        return value == null ? null : type.cast(value);
    }

    /** Of a column that must be filled, which holds in every row that comes here. */
    public <V> V must(String column, Class<V> type) {
        var value = get(column, type);
        if (value == null) {
            throw new IllegalStateException("no value of " + column);
        }
        return value;
    }

    public String text(String column) {
        var value = get(column, Object.class);
        return value == null ? "" : value.toString();
    }

    public JurisdictionCode unit(String column) {
        return must(column, JurisdictionCode.class);
    }

    public @Nullable Long whole(String column) {
        return get(column, Long.class);
    }

    public @Nullable BigDecimal amount(String column) {
        return get(column, BigDecimal.class);
    }

    public @Nullable LocalDate day(String column) {
        return get(column, LocalDate.class);
    }

    /** The position of the three columns; null where the row has none. */
    public @Nullable GeoPoint place() {
        return get(PLACE, GeoPoint.class);
    }
}
