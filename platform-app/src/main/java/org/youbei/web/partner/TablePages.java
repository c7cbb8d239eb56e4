package org.youbei.web.partner;

import java.util.List;
import org.springframework.ui.Model;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPart;

/** A page that is one table. */
final class TablePages {
    private TablePages() {}

    static String show(Model model, String title, String sub, List<ThingLink> acts, ThingPart part) {
        model.addAttribute("title", title);
        model.addAttribute("sub", sub);
        model.addAttribute("acts", acts);
        model.addAttribute("part", part);
        return "partner/table";
    }
}
