package org.youbei.web.kit.thing;

/** @param primary whether it is what leads on; one on a page */
public record ThingLink(String href, String label, boolean primary) {
    public static ThingLink of(String href, String label) {
        return new ThingLink(href, label, false);
    }

    public String getLook() {
        return primary ? "btn-primary" : "btn-quiet";
    }
}
