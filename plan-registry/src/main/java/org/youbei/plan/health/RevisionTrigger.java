package org.youbei.plan.health;

/** The cases of article 35 in which a plan must be revised in time, as far as a weakness can amount to one. */
public enum RevisionTrigger {
    COMMAND_CHANGED(2),
    RESOURCES_CHANGED(4),
    OTHER(6);

    private final int item;

    RevisionTrigger(int item) {
        this.item = item;
    }

    /** The number of the case in the article. */
    public int item() {
        return item;
    }
}
