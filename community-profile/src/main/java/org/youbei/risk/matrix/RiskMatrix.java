package org.youbei.risk.matrix;

import org.youbei.model.RiskColour;

/**
 * The colours of the 5×5 matrix: the product of likelihood and consequence against three lower bounds, which belong to their colour.
 *
 * @param red the product from which a risk is red; orange and yellow likewise, blue is what is below yellow
 * @throws IllegalArgumentException where the bounds do not fall from red to yellow or yellow is below 1
 */
public record RiskMatrix(int red, int orange, int yellow) {
    /** Likelihood and consequence are whole numbers from 1 to this. */
    public static final int HIGHEST = 5;

    public RiskMatrix {
        if (red <= orange || orange <= yellow || yellow < 1) {
            throw new IllegalArgumentException("bounds fall from red to yellow");
        }
    }

    /** The value of a risk, 1 to 25. */
    public static int value(int likelihood, int consequence) {
        return likelihood * consequence;
    }

    /**
     * @throws IllegalArgumentException where one of the two is not from 1 to 5
     */
    public RiskColour colour(int likelihood, int consequence) {
        if (!isGrade(likelihood) || !isGrade(consequence)) {
            throw new IllegalArgumentException("likelihood and consequence are from 1 to 5");
        }
        return ofValue(value(likelihood, consequence));
    }

    /** The colour of a value; each bound belongs to its colour. */
    RiskColour ofValue(int value) {
        if (value >= red) {
            return RiskColour.RED;
        }
        if (value >= orange) {
            return RiskColour.ORANGE;
        }
        return value >= yellow ? RiskColour.YELLOW : RiskColour.BLUE;
    }

    public static boolean isGrade(int number) {
        return number >= 1 && number <= HIGHEST;
    }
}
