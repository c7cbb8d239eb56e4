package org.youbei.warning;

/** The colour of a warning (预警颜色); no colour of a risk and no response level. Kinds and colours are no closed list: some places use white. */
public enum WarningColour {
    RED("红色"),
    ORANGE("橙色"),
    YELLOW("黄色"),
    BLUE("蓝色"),
    WHITE("白色"),
    /** The message does not say. */
    NONE("");

    private final String word;

    WarningColour(String word) {
        this.word = word;
    }

    /** As plans and headlines write it; empty where there is none. */
    public String word() {
        return word;
    }
}
