package org.youbei.web.kit.thing;

import java.util.List;
import org.springframework.ui.Model;

/**
 * A page of tables that are short enough to need no paging.
 *
 * @param acts what can be done; the primary one leads on
 */
public record TablePage(String title, String sub, List<ThingLink> acts, List<ThingPart> parts) {
    public static TablePage of(String title, String sub, List<ThingLink> acts, ThingPart... parts) {
        return new TablePage(title, sub, acts, List.of(parts));
    }

    /** With what leads on, where the person may do it. */
    public TablePage acting(boolean may, String href, String label) {
        return may ? new TablePage(title, sub, List.of(new ThingLink(href, label, true)), parts) : this;
    }

    /** @return the template's name */
    public String show(Model model) {
        model.addAttribute("title", title);
        model.addAttribute("sub", sub);
        model.addAttribute("acts", acts);
        model.addAttribute("parts", parts);
        return "thing/table";
    }
}
