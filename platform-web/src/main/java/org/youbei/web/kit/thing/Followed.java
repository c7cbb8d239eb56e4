package org.youbei.web.kit.thing;

import org.springframework.ui.Model;

/**
 * How the page of a thing, or a page of tables, follows what others do.
 *
 * @param events address of the stream
 * @param state another one whenever more than the lines is different
 * @param version what is shown, and after the last dot how many lines of that kind which is sent
 */
public record Followed(String events, String state, String version) {
    public void in(Model model) {
        model.addAttribute("followed", this);
    }
}
