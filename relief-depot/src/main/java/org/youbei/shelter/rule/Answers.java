package org.youbei.shelter.rule;

import java.math.BigDecimal;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;

/** How the operations of shelters read and write numbers. */
final class Answers {
    private Answers() {}

    /** A number above zero. */
    static BigDecimal above(Given given) {
        var number = given.amount();
        if (number.signum() == 0) {
            throw NotAnswered.outside(given.path());
        }
        return number;
    }

    /** A number as it was written: text stays text. */
    static Object asGiven(Given given) {
        return given.isText() ? given.text() : given.number();
    }

    /** A whole number without decimals, else the decimals that are needed. */
    static BigDecimal plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
