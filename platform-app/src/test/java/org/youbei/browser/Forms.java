package org.youbei.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/** What people do with the one large form of a page. */
final class Forms {
    private Forms() {}

    /** The button of the form that holds the field. */
    static Locator button(Page page, String field) {
        return page.locator("main form:has([name=" + field + "]) .btn-primary");
    }

    /** Two clicks of the mouse, whatever the first one does to the page. */
    static void clickTwice(Page page, String field) {
        var button = button(page, field);
        button.scrollIntoViewIfNeeded();
        var box = button.boundingBox();
        page.mouse().dblclick(box.x + box.width / 2, box.y + box.height / 2);
    }

    /** Opens the form for a new plan and fills it in. */
    static void newPlan(Visit visit, String title) {
        visit.open("/plans/new");
        fill(visit.page(), Map.of("title", title, "drafter", title, "approver", title));
    }

    static void fill(Page page, Map<String, String> fields) {
        fields.forEach((name, text) -> page.locator("main [name=" + name + "]").fill(text));
    }
}
