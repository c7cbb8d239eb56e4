package org.youbei.web.map;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code youbei.map.tiles}. Off while there is no address.
 *
 * @param url of a tile with {@code {z}}, {@code {x}} and {@code {y}}, in WGS-84 or CGCS2000; keys of the service stay here on the server
 * @param origins which the address may begin with, such as {@code https://t0.tianditu.gov.cn}: nothing else is ever asked
 * @param attribution what the service wants to be called on the map
 */
@ConfigurationProperties("youbei.map.tiles")
record TileSettings(
        @DefaultValue("") String url,
        @DefaultValue List<String> origins,
        @DefaultValue("") String attribution) {
    /** A wrong setting fails the start rather than a map later. */
    TileSettings {
        url = url.strip();
        var address = url;
        var askable = url.isEmpty() || origins.stream().anyMatch(origin -> address.startsWith(origin + "/"));
        if (!askable) {
            throw new IllegalArgumentException("youbei.map.tiles.url begins with none of youbei.map.tiles.origins");
        }
        if (!url.isEmpty() && !(url.contains("{z}") && url.contains("{x}") && url.contains("{y}"))) {
            throw new IllegalArgumentException("youbei.map.tiles.url names no {z}, {x} and {y}");
        }
    }

    boolean isOn() {
        return !url.isEmpty();
    }
}
