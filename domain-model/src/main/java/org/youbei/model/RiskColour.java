package org.youbei.model;

/** How great the lasting risk of a place is: 重大红 较大橙 一般黄 低蓝. Never the colours of a warning, which are another scale. */
public enum RiskColour {
    RED,
    ORANGE,
    YELLOW,
    BLUE
}
