package org.youbei.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Counts what a hand does besides typing: each link, button, check-box, choice in a list and chosen file is one. What stands in a field
 * already costs nothing, and neither does the way of the eyes.
 */
final class Clicks {
    private int count;

    int count() {
        return count;
    }

    void click(Page page, String selector) {
        click(page.locator(selector).first());
    }

    void click(Locator target) {
        target.click();
        count++;
    }

    void choose(Page page, String name, String value) {
        choose(page.locator("select[name=" + name + "]"), value);
    }

    void choose(Locator list, String value) {
        list.selectOption(value);
        count++;
    }

    void check(Page page, String name) {
        page.locator("input[type=checkbox][name=" + name + "]").check();
        count++;
    }

    void file(Page page, String selector, Path... files) {
        page.locator(selector).setInputFiles(files);
        count++;
    }
}
