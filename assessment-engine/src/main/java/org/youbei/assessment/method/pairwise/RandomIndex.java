package org.youbei.assessment.method.pairwise;

import java.util.Locale;

/**
 * Published tables of the random consistency index for n = 1 … 15. They differ (n = 3 runs from 0.49 to 0.58), so a consistency ratio is
 * only comparable under the same table.
 */
public enum RandomIndex {
    SAATY1980(0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59),
    SAATY2005(0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59),
    CN_COMMON(0, 0, 0.52, 0.89, 1.12, 1.26, 1.36, 1.41, 1.46, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59),
    TUMMALA_LING1998(
            0, 0, 0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952, 1.4537, 1.4882, 1.5117, 1.5356, 1.5571, 1.5714,
            1.5831),
    ALONSO_LAMATA2006(
            0, 0, 0.5247, 0.8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854, 1.514, 1.5365, 1.5551, 1.5713,
            1.5838),
    DONEGAN_DODD1991(
            0, 0, 0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822,
            1.4969),
    AHPSURVEY(
            0, 0, 0.5251686, 0.8836651, 1.1081014, 1.2492774, 1.3415514, 1.4048466, 1.4507197, 1.4857266, 1.5141022,
            1.5356638, 1.5545925, 1.5703498, 1.5839958);

    private final double[] table;

    RandomIndex(double... table) {
        this.table = table;
    }

    /** RI(n); 0 for n = 1 and 2, where every reciprocal matrix is consistent. */
    public double of(int n) {
        return table[n - 1];
    }

    /** CR = CI / RI(n); 0 for n ≤ 2. */
    public double ratio(double ci, int n) {
        return n <= 2 ? 0 : ci / of(n);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
