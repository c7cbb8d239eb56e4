package org.youbei.incident.rule;

import java.math.BigDecimal;

/**
 * Grades of production accidents (生产安全事故报告和调查处理条例, 国务院令第493号, article 3) and how far up they are reported (article 10). The highest
 * of the three criteria counts, and each lower bound belongs to its grade.
 */
public enum AccidentGrade {
    /** 一般 */
    ORDINARY(0, 0, "0", UpTo.CITY),
    /** 较大 */
    LARGE(3, 10, "10000000", UpTo.PROVINCE),
    /** 重大 */
    MAJOR(10, 50, "50000000", UpTo.STATE_COUNCIL),
    /** 特别重大 */
    EXTREME(30, 100, "100000000", UpTo.STATE_COUNCIL);

    /** 市 省 国务院 */
    public enum UpTo {
        CITY,
        PROVINCE,
        STATE_COUNCIL
    }

    private final int deaths;
    private final int injuries;
    private final BigDecimal loss;
    private final UpTo upTo;

    AccidentGrade(int deaths, int injuries, String loss, UpTo upTo) {
        this.deaths = deaths;
        this.injuries = injuries;
        this.loss = new BigDecimal(loss);
        this.upTo = upTo;
    }

    /**
     * @param injuries serious ones, acute industrial poisoning among them
     * @param loss direct economic loss in yuan
     */
    public static AccidentGrade of(long deaths, long injuries, BigDecimal loss) {
        var grade = ORDINARY;
        for (var higher : values()) {
            if (deaths >= higher.deaths || injuries >= higher.injuries || loss.compareTo(higher.loss) >= 0) {
                grade = higher;
            }
        }
        return grade;
    }

    public UpTo upTo() {
        return upTo;
    }

    /** Whether the toll is reported twice a day, not once (续报). */
    public boolean isGrave() {
        return compareTo(MAJOR) >= 0;
    }

    /** From the lowest bounds up, as the regulation lists them. */
    public int deaths() {
        return deaths;
    }

    public int injuries() {
        return injuries;
    }

    /** Yuan. */
    public BigDecimal loss() {
        return loss;
    }
}
