package org.youbei.web.kit.thing;

import java.util.List;

/**
 * A link on the page of a thing, or the step that cannot be taken now.
 *
 * @param primary whether it is what leads on; one on a page
 * @param barred why it cannot be taken now, in sentences; then it is printed with these and leads nowhere
 */
public record ThingLink(String href, String label, boolean primary, List<String> barred) {
    public ThingLink(String href, String label, boolean primary) {
        this(href, label, primary, List.of());
    }

    public static ThingLink of(String href, String label) {
        return new ThingLink(href, label, false);
    }

    /** The same step where something stands against it. */
    public ThingLink barred(List<String> reasons) {
        return new ThingLink(href, label, primary, List.copyOf(reasons));
    }

    public boolean isOpen() {
        return barred.isEmpty();
    }

    public String getLook() {
        return primary ? "btn-primary" : "btn-quiet";
    }
}
