package org.youbei.assessment.method.scoring;

import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/**
 * Normalised scores of units under criteria, where each cell is a number (0 is a number: answered, none), not answered, or not
 * applicable to that unit. The three are never mixed up.
 */
public final class ScoreSheet {
    private final Cell[][] rows;

    /** What stands in one cell. */
    public sealed interface Cell {
        record Score(double value) implements Cell {}

        record NotAnswered() implements Cell {}

        record NotApplicable() implements Cell {}
    }

    private ScoreSheet(Cell[][] rows) {
        this.rows = rows;
    }

    /** A row per unit; refuses EMPTY, RAGGED and NOT_FINITE. */
    public static ScoreSheet of(Cell[][] rows) {
        if (rows.length == 0 || rows[0].length == 0) {
            throw new RefusedInput(RefusalCode.EMPTY, "scores");
        }
        Cell[][] copy = new Cell[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows[0].length) {
                throw new RefusedInput(
                        RefusalCode.RAGGED, "scores[" + i + "]", "" + rows[i].length, "" + rows[0].length);
            }
            copy[i] = rows[i].clone();
            for (int j = 0; j < copy[i].length; j++) {
                if (copy[i][j] instanceof Cell.Score(double value)) {
                    Arithmetic.requireFinite(value, "scores[" + i + "][" + j + "]");
                }
            }
        }
        return new ScoreSheet(copy);
    }

    public int units() {
        return rows.length;
    }

    public int size() {
        return rows[0].length;
    }

    public Cell get(int unit, int criterion) {
        return rows[unit][criterion];
    }
}
