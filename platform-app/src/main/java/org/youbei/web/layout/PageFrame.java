package org.youbei.web.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything around a page, as the templates read it under the name {@code frame}.
 *
 * @param language the person's language
 * @param largeText whether the larger text was chosen
 * @param address this page's path with its query, to come back to after a choice
 * @param version the version of the build
 * @param person the signed-in person; absent for anonymous visitors and on error pages
 * @param navigation what the person may open, by heading
 */
public record PageFrame(
        Language language,
        boolean largeText,
        String address,
        String version,
        @Nullable FrameContent person,
        List<NavigationGroup> navigation) {
    public PageFrame {
        navigation = List.copyOf(navigation);
    }

    /** Whether a link to the address is worth showing: there is one, and the person may open that part of the product. */
    public boolean opens(@Nullable String address) {
        return address != null && person != null && Navigation.opens(person.roles(), address);
    }

    /** The class on {@code <html>}. */
    public String look() {
        return largeText ? "yb-text-large" : "";
    }
}
