package org.youbei.web.kit.area;

import java.util.Arrays;
import java.util.Optional;

/** The areas of the work, in the order in which they stand on the screen. Its name is the text {@code area.<slug>}. */
public enum Area {
    TODAY("today", "home"),
    RESPONSE("response", "phone"),
    PLANS("plans", "file-text"),
    DRILLS("drills", "player-play"),
    TEAMS("teams", "users-group"),
    SITES("sites", "building-warehouse"),
    INSPECTION("inspection", "alert-triangle"),
    COMMUNITY("community", "building-community"),
    ASSESSMENT("assessment", "chart-bar"),
    LEARNING("learning", "flag"),
    BASIS("basis", "scale"),
    SYSTEM("system", "settings");

    private final String slug;
    private final String icon;

    Area(String slug, String icon) {
        this.slug = slug;
        this.icon = icon;
    }

    public static Optional<Area> of(String slug) {
        return Arrays.stream(values()).filter(area -> area.slug.equals(slug)).findFirst();
    }

    public String slug() {
        return slug;
    }

    /** A symbol of {@code icons.svg}. */
    public String icon() {
        return icon;
    }

    /** Its first page; that of today is the first page of all. */
    public String path() {
        return this == TODAY ? "/" : "/areas/" + slug;
    }
}
