package org.youbei.assessment.method.robustness;

import java.util.Random;
import org.youbei.assessment.method.Weights;

/**
 * Random weight vectors around given ones: Dirichlet with parameters concentration·w. The same seed gives the same draws on every machine,
 * because {@link Random} documents its generator.
 */
final class Dirichlet {
    private final Weights centre;
    private final double concentration;
    private final Random random;

    Dirichlet(Weights centre, double concentration, long seed) {
        this.centre = centre;
        this.concentration = concentration;
        this.random = new Random(seed);
    }

    /** Weights that are 0 stay 0. */
    Weights draw() {
        double[] draw = new double[centre.size()];
        double sum = 0;
        while (sum == 0) {
            for (int j = 0; j < draw.length; j++) {
                draw[j] = centre.get(j) == 0 ? 0 : gamma(concentration * centre.get(j));
                sum += draw[j];
            }
        }
        return Weights.normalised(draw);
    }

    /** Marsaglia and Tsang 2000; below shape 1 by their boost. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0 && accepts(x, v * v * v, d)) {
                return d * v * v * v;
            }
        }
    }

    private boolean accepts(double x, double cube, double d) {
        return Math.log(1 - random.nextDouble()) < x * x / 2 + d * (1 - cube + Math.log(cube));
    }
}
