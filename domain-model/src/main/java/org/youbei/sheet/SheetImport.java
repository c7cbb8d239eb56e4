package org.youbei.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetRow;

/**
 * One kind of import: all that a module states about it. Everything else (reading, naming columns, comparing, keeping between the steps, pages,
 * template) exists once.
 *
 * @param <T> what a row says, as a value with {@code equals}: the same thing in the same state is the same value
 */
public interface SheetImport<T> {
    /** A short name in lower case with hyphens, for example {@code inspection-points}; never changed, because it is kept with uploads. */
    String kind();

    /** What the rows are, as the name of the sheet in the template. */
    Phrase title();

    SheetColumns<T> columns();

    boolean admits(Actor actor);

    /**
     * By which values of a row people know the thing again, in an order that {@link #known} understands. Two rows of one key speak of one thing.
     * Every column that must be filled has a value here.
     */
    List<String> key(SheetRow row);

    /** What is stored under the keys that the actor may see; asked for many rows at once. */
    Map<List<String>, T> known(Actor actor, Collection<List<String>> keys);

    /** Whether a row that the template itself begins, with its unit or its day, says nothing further: it is passed over. */
    default boolean saysNothing(SheetRow row) {
        return false;
    }

    /** What the row says. Columns that the file does not have keep the value of the thing that is known. */
    Outcome<T> entry(SheetRow row);

    /** What speaks against taking the entry in, beyond its cells; not asked where it is stored like that already. */
    default List<Refusal> objections(Actor actor, T entry, @Nullable T known) {
        return List.of();
    }

    /** What is unlikely though possible; such a row is taken in only where the person says so. */
    default List<Refusal> doubts(Actor actor, T entry, @Nullable T known) {
        return List.of();
    }

    /**
     * What speaks against entries in the light of all of the file, such as a superior that is neither stored nor among them. What is said
     * about a row that changes nothing is not asked for.
     *
     * @return for each entry, in order; empty where none has any
     */
    default List<List<Refusal>> objectionsTogether(Actor actor, List<T> entries) {
        return List.of();
    }

    /** The same for what is unlikely though possible. */
    default List<List<Refusal>> doubtsTogether(Actor actor, List<T> entries) {
        return List.of();
    }

    /**
     * Some places that are known in a district, to compare the positions of a file with: a position far from all of them is doubted. Without any
     * nothing is compared.
     */
    default List<GeoPoint> surroundings(Actor actor, JurisdictionCode district) {
        return List.of();
    }

    /**
     * Takes the changes in, inside one transaction, with their audit entries.
     *
     * @param changes at most {@link #batch()} of them; nothing in them is unchanged
     * @return for each change, in order, what refused it; empty where it was taken in
     */
    List<List<Refusal>> save(Actor actor, List<SheetChange<T>> changes);

    /** Whether the rows say who people are; then what is kept of a file between the steps is sealed. */
    default boolean sensitive() {
        return false;
    }

    /** How many rows {@link #known} and {@link #save} are given at once. */
    default int batch() {
        return 1_000;
    }
}
