package org.youbei.web.kit.layout;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Role;
import org.youbei.web.kit.area.AreaLinks;
import org.youbei.web.kit.area.Navigation;
import org.youbei.web.kit.area.NavigationLink;

/**
 * Everything around a page, as the templates read it under the name {@code frame}.
 *
 * @param language the person's language
 * @param largeText whether the larger text was chosen
 * @param narrowSide whether the side column was folded to its icons
 * @param address this page's path with its query, to come back to after a choice
 * @param version the version of the build
 * @param person the signed-in person; absent for anonymous visitors and on error pages
 * @param navigation the areas that the person sees
 * @param bar the phone's bar, without the fifth place that opens the rest
 * @param pages all that there is to open
 */
public record PageFrame(
        Language language,
        boolean largeText,
        boolean narrowSide,
        String address,
        String version,
        @Nullable FrameContent person,
        List<AreaLinks> navigation,
        List<NavigationLink> bar,
        Navigation pages) {
    public PageFrame {
        navigation = List.copyOf(navigation);
        bar = List.copyOf(bar);
    }

    /** Whether a link to the address is worth showing: there is one, and the person may open that part of the product. */
    public boolean opens(@Nullable String address) {
        return address != null && person != null && pages.opens(person.roles(), address);
    }

    /** Whether the person is told that law was not compared with its source: only who can see to it. */
    public boolean marksLaw() {
        return person != null && person.roles().contains(Role.ADMINISTRATOR);
    }

    /** The area in which this page lies; nothing for a page that belongs to none. */
    public @Nullable AreaLinks area() {
        return navigation.stream().filter(AreaLinks::current).findFirst().orElse(null);
    }

    /** The address of the help on this page's area. */
    public String help() {
        var area = area();
        return area == null ? "/help" : "/help?area=" + area.area().slug();
    }

    /** The classes on {@code <html>}. */
    public String look() {
        return Stream.of(largeText ? "yb-text-large" : "", narrowSide ? "yb-narrow" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
