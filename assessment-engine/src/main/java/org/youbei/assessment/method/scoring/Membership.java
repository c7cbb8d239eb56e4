package org.youbei.assessment.method.scoring;

import java.util.ArrayList;
import java.util.List;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/** Memberships of each factor (row) in each grade (column), between 0 and 1, every row with sum 1. */
public record Membership(Grid rows) {
    private static final double SUM = 1e-9;

    /** Refuses EMPTY, RAGGED, OUT_OF_RANGE and MEMBERSHIP_SUM. */
    public Membership {
        if (rows.size() == 0 || rows.rows().getFirst().size() == 0) {
            throw new RefusedInput(RefusalCode.EMPTY, "membership");
        }
        for (int i = 0; i < rows.size(); i++) {
            check(rows.rows().get(i), rows.rows().getFirst().size(), "membership[" + i + "]");
        }
    }

    /** Votes cast for each grade, divided by the votes of that row: who did not vote is not in the divisor. Refuses ZERO_SUM. */
    public static Membership ofVotes(double[][] votes) {
        List<Figures> rows = new ArrayList<>();
        for (int i = 0; i < votes.length; i++) {
            rows.add(org.youbei.assessment.method.Weights.normalised("membership[" + i + "]", votes[i])
                    .figures());
        }
        return new Membership(new Grid(rows));
    }

    private static void check(Figures row, int size, String at) {
        if (row.size() != size) {
            throw new RefusedInput(RefusalCode.RAGGED, at, "" + row.size(), "" + size);
        }
        for (int j = 0; j < size; j++) {
            if (!(row.get(j) >= 0 && row.get(j) <= 1 + SUM)) {
                throw new RefusedInput(
                        RefusalCode.OUT_OF_RANGE, at + "[" + j + "]", Arithmetic.print(row.get(j)), "0", "1");
            }
        }
        double sum = Arithmetic.sum(row.toArray());
        if (Math.abs(sum - 1) > SUM) {
            throw new RefusedInput(RefusalCode.MEMBERSHIP_SUM, at, Arithmetic.print(sum));
        }
    }

    public int factors() {
        return rows.size();
    }

    public int grades() {
        return rows.rows().getFirst().size();
    }

    double[] grade(int grade) {
        return rows.rows().stream().mapToDouble(row -> row.get(grade)).toArray();
    }
}
