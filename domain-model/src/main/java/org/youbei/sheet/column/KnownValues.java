package org.youbei.sheet.column;

import java.util.HashMap;
import java.util.Map;

/** The values that a thing has, by the names of the columns. */
final class KnownValues {
    private KnownValues() {}

    static <T> Map<String, Object> of(SheetColumns<T> columns, T thing) {
        var values = new HashMap<String, Object>();
        for (var column : columns.all()) {
            var value = column.of().apply(thing);
            if (value != null && !value.equals("")) {
                values.put(column.name(), value);
            }
        }
        var place = columns.place();
        var at = place == null ? null : place.apply(thing);
        if (at != null) {
            values.put(SheetRow.PLACE, at);
        }
        return values;
    }
}
