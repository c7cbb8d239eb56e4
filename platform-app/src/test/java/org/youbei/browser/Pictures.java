package org.youbei.browser;

import java.nio.file.Path;

/** Pages at the widths of a desk and of a phone; {@code -Dyoubei.pictures=…} wants pictures of them to be looked at. */
final class Pictures {
    private static final String FOLDER = System.getProperty("youbei.pictures", "");

    private Pictures() {}

    static void take(Visit visit, String path, String name) {
        if (!FOLDER.isEmpty()) {
            visit.picture(Path.of(FOLDER, name + Crawl.kind(path).replaceAll("[^a-z]+", "_") + ".png"));
        }
    }

    static boolean scrollsSidewaysOnAPhone(Visit visit, String path, String name) {
        visit.page().setViewportSize(Visit.PHONE, 844);
        var scrolls = visit.scrollsSideways();
        take(visit, path, name + "-phone");
        visit.page().setViewportSize(Visit.DESK, 900);
        return scrolls;
    }
}
