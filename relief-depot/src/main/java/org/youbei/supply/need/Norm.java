package org.youbei.supply.need;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * How much people need. All figures are defaults of this product that nobody has confirmed.
 *
 * @param codes beginning of the categories of GB/T 38565 that serve it
 * @param unit measure of the need; items of another content do not count
 */
public record Norm(
        String key, String chinese, String english, String codes, String unit, Basis basis, BigDecimal amount) {
    /** For what the amount holds. */
    public enum Basis {
        /** 每人每天 */
        HEAD_DAY,
        /** 每人一次 */
        HEAD
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }

    /** The days that the rule of cover is asked with: what is needed once is needed for one. */
    BigDecimal days(int days) {
        return basis == Basis.HEAD_DAY ? BigDecimal.valueOf(days) : BigDecimal.ONE;
    }
}
