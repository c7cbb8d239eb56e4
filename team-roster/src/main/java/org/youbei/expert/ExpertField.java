package org.youbei.expert;

import org.youbei.sheet.column.Phrase;

/** What an expert knows. */
public enum ExpertField {
    PLANNING("应急预案与演练", "Plans and drills"),
    FLOOD("防汛抗旱", "Floods and droughts"),
    GEOLOGY("地质灾害", "Geological hazards"),
    EARTHQUAKE("地震", "Earthquakes"),
    FIRE("消防", "Fire"),
    CHEMICALS("危险化学品", "Dangerous chemicals"),
    BUILDING("建筑施工", "Building sites"),
    UTILITIES("燃气与市政管网", "Gas and mains"),
    TRANSPORT("交通运输", "Transport"),
    EQUIPMENT("特种设备", "Special equipment"),
    HEALTH("公共卫生", "Public health"),
    SECURITY("社会安全", "Public security"),
    SUPPLIES("应急物资", "Relief supplies"),
    LAW("法律", "Law");

    private final String zh;
    private final String en;

    ExpertField(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** As cells of a spreadsheet say it. */
    public Phrase phrase() {
        return new Phrase(zh, en);
    }
}
