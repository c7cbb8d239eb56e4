package org.youbei.assessment.method.pairwise;

import java.util.ArrayList;
import java.util.List;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/**
 * Checked entries of a pairwise matrix; NaN marks a comparison that was not made.
 *
 * @param snapped typed decimals such as 0.33 against 3 that were read as 1/3, each as "matrix[1][0] 0.33 → 1/3"
 */
record ReciprocalEntries(double[][] entries, List<String> snapped) {
    private static final int LARGEST = 15;
    private static final double DIAGONAL = 1e-9;
    private static final double RECIPROCAL = 1e-6;
    private static final double SNAP = 0.02;

    static ReciprocalEntries check(double[][] typed) {
        var checked = new ReciprocalEntries(square(typed), new ArrayList<>());
        for (int i = 0; i < typed.length; i++) {
            checked.checkDiagonal(i);
            for (int j = 0; j < i; j++) {
                checked.checkPair(i, j);
            }
        }
        return checked;
    }

    /** Shape and sign only: EMPTY, TOO_LARGE, NOT_SQUARE, NOT_FINITE, NOT_POSITIVE. */
    static double[][] square(double[][] typed) {
        if (typed.length == 0) {
            throw new RefusedInput(RefusalCode.EMPTY, "matrix");
        }
        if (typed.length > LARGEST) {
            throw new RefusedInput(RefusalCode.TOO_LARGE, "matrix", "" + typed.length, "" + LARGEST);
        }
        double[][] copy = new double[typed.length][];
        for (int i = 0; i < typed.length; i++) {
            if (typed[i].length != typed.length) {
                throw new RefusedInput(
                        RefusalCode.NOT_SQUARE, "matrix[" + i + "]", "" + typed[i].length, "" + typed.length);
            }
            copy[i] = typed[i].clone();
            checkSigns(copy[i], i);
        }
        return copy;
    }

    private static void checkSigns(double[] row, int i) {
        for (int j = 0; j < row.length; j++) {
            String at = "matrix[" + i + "][" + j + "]";
            if (Double.isInfinite(row[j])) {
                throw new RefusedInput(RefusalCode.NOT_FINITE, at);
            }
            if (row[j] <= 0) {
                throw new RefusedInput(RefusalCode.NOT_POSITIVE, at, Arithmetic.print(row[j]));
            }
        }
    }

    private void checkDiagonal(int i) {
        if (Double.isNaN(entries[i][i])) {
            entries[i][i] = 1;
        }
        if (Math.abs(entries[i][i] - 1) >= DIAGONAL) {
            throw notReciprocal(i, i);
        }
    }

    private void checkPair(int i, int j) {
        if (Double.isNaN(entries[i][j]) && Double.isNaN(entries[j][i])) {
            return;
        }
        fillFrom(i, j);
        fillFrom(j, i);
        if (!reciprocal(i, j) && !snap(i, j) && !snap(j, i)) {
            throw notReciprocal(i, j);
        }
    }

    private void fillFrom(int i, int j) {
        if (Double.isNaN(entries[i][j])) {
            entries[i][j] = 1 / entries[j][i];
            snapped.add("matrix[" + i + "][" + j + "] → 1/" + Arithmetic.print(entries[j][i]));
        }
    }

    private boolean reciprocal(int i, int j) {
        return Math.abs(entries[i][j] * entries[j][i] - 1) < RECIPROCAL;
    }

    private boolean snap(int i, int j) {
        double k = entries[j][i];
        boolean typedDecimal =
                k == Math.rint(k) && k >= 2 && k <= 9 && Math.abs(entries[i][j] * k - 1) <= SNAP * (1 + Arithmetic.TIE);
        if (typedDecimal) {
            snapped.add("matrix[" + i + "][" + j + "] " + Arithmetic.print(entries[i][j]) + " → 1/" + (int) k);
            entries[i][j] = 1 / k;
        }
        return typedDecimal;
    }

    private RefusedInput notReciprocal(int i, int j) {
        return new RefusedInput(
                RefusalCode.NOT_RECIPROCAL,
                "matrix[" + i + "][" + j + "]",
                Arithmetic.print(entries[i][j]),
                Arithmetic.print(entries[j][i]),
                "" + (i + 1),
                "" + (j + 1));
    }
}
