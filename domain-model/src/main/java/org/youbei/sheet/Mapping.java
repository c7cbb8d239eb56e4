package org.youbei.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youbei.model.MapDatum;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;

/**
 * Which column of the file is which.
 *
 * @param places by the names of the columns; a column that the file does not have is missing
 * @param datum what coordinates without a stated system are measured in; null where nobody said
 */
public record Mapping(Map<String, Integer> places, @Nullable MapDatum datum) {
    public Mapping {
        places = Map.copyOf(places);
    }

    /** The columns that must be filled and have no place, by their names. */
    public List<String> missing(SheetColumns<?> columns) {
        return columns.all().stream()
                .filter(SheetColumn::required)
                .map(SheetColumn::name)
                .filter(name -> !places.containsKey(name))
                .toList();
    }

    /** Whether coordinates would come in without anybody having said what they are measured in. */
    public boolean lacksDatum(SheetColumns<?> columns) {
        return columns.hasPlace()
                && places.containsKey(SheetColumns.LONGITUDE)
                && !places.containsKey(SheetColumns.DATUM)
                && datum == null;
    }
}
