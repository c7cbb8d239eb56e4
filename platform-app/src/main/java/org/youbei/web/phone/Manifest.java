package org.youbei.web.phone;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What a phone needs to install the shell. Addresses are relative to the manifest's own. */
record Manifest(
        String id,
        String name,
        @JsonProperty("short_name") String shortName,
        String lang,
        @JsonProperty("start_url") String startUrl,
        String scope,
        String display,
        String orientation,
        @JsonProperty("theme_color") String themeColour,
        @JsonProperty("background_color") String backgroundColour,
        List<Icon> icons) {
    record Icon(String src, String sizes, String type, String purpose) {}

    static Manifest of(String name, String shortName, String lang) {
        return new Manifest(
                "./",
                name,
                shortName,
                lang,
                "./",
                "./",
                "standalone",
                "portrait",
                "#1a5fb4",
                "#f5f7f9",
                List.of(
                        new Icon("../img/phone-192.png", "192x192", "image/png", "any maskable"),
                        new Icon("../img/phone-512.png", "512x512", "image/png", "any maskable")));
    }
}
