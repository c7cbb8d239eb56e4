package org.youbei.assessment.method.trend;

/**
 * Exact distribution of the Mann–Kendall statistic over all orders of a series, ties included: the number of inversions of a multiset is counted by
 * the q-multinomial coefficient, and S = pairs that differ − 2·inversions.
 */
final class ExactDistribution {
    private ExactDistribution() {}

    /** P(|S| ≥ |s|) for groups of tied values of the given sizes. */
    static double twoSided(int[] groups, long s) {
        double[] orders = {1};
        int before = 0;
        for (int size : groups) {
            orders = product(orders, binomial(before + size, size));
            before += size;
        }
        int differing = orders.length - 1;
        double all = 0;
        double extreme = 0;
        for (int inversions = 0; inversions <= differing; inversions++) {
            all += orders[inversions];
            extreme += Math.abs(differing - 2 * inversions) >= Math.abs(s) ? orders[inversions] : 0;
        }
        return extreme / all;
    }

    /** Coefficients of the Gaussian binomial, by Pascal's rule [n,k] = [n−1,k−1] + q^k·[n−1,k]. */
    private static double[] binomial(int n, int k) {
        double[] sum = new double[k * (n - k) + 1];
        if (k == 0 || k == n) {
            sum[0] = 1;
            return sum;
        }
        double[] without = binomial(n - 1, k - 1);
        double[] with = binomial(n - 1, k);
        for (int i = 0; i < without.length; i++) {
            sum[i] += without[i];
        }
        for (int i = 0; i < with.length; i++) {
            sum[i + k] += with[i];
        }
        return sum;
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                product[i + j] += a[i] * b[j];
            }
        }
        return product;
    }
}
