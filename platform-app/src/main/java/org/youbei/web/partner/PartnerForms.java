package org.youbei.web.partner;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;

/** What the small forms and short tables of these pages have in common: one set of labels, one field for a remark, one title of list and table. */
@Component
class PartnerForms {
    private final Words words;

    PartnerForms(Words words) {
        this.words = words;
    }

    static FormPages.Form page(String key, String about, String hint, String action, String back) {
        return new FormPages.Form(key, "partner.form", about, hint, action, back);
    }

    static FormField remark() {
        return FormField.area("remark", 500).with("rows", 3);
    }

    /** @param noun under which the texts of the list stand */
    TablePage table(String noun, List<String> heads, List<List<ThingCell>> rows) {
        var title = words.say(noun + ".list");
        return TablePage.of(
                title,
                words.say(noun + ".list.sub"),
                List.of(),
                ThingPart.table(title, heads, rows, words.say(noun + ".none")));
    }
}
