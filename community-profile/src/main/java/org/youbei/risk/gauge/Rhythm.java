package org.youbei.risk.gauge;

/** How often a gauge has to be read; each is a rule of the pack. */
public enum Rhythm {
    DAILY("gauge-reading-daily"),
    WEEKLY("gauge-reading-weekly"),
    MONTHLY("gauge-reading-monthly");

    private final String rule;

    Rhythm(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
