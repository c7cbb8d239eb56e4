package org.youbei.web.palette;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.kit.area.Area;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntry;
import org.youbei.web.kit.area.Navigation;
import org.youbei.web.kit.layout.FrameSource;

/**
 * Areas, pages and acts that the person sees, found by their name in the person's language, by their address or, for what stands in an
 * area, by the area's name. Before typing it proposes the areas.
 */
@Component
@Order(0)
class PalettePages implements PaletteSource {
    private static final int MOST = 8;

    private final ObjectProvider<FrameSource> frame;
    private final Navigation navigation;
    private final MessageSource texts;

    PalettePages(ObjectProvider<FrameSource> frame, Navigation navigation, MessageSource texts) {
        this.frame = frame;
        this.navigation = navigation;
        this.texts = texts;
    }

    @Override
    public List<PaletteEntry> find(String query, Locale locale) {
        var roles = roles();
        var areas = navigation.areas(roles).stream().map(area -> entry(area, locale));
        if (query.isEmpty()) {
            return areas.toList();
        }
        var sought = query.toLowerCase(Locale.ROOT);
        return Stream.of(
                        areas,
                        navigation.entries(roles).stream().map(entry -> entry(entry, locale)),
                        navigation.acts(roles).stream().map(act -> entry(act, locale)))
                .flatMap(entries -> entries)
                .filter(entry -> says(entry, sought))
                .limit(MOST)
                .toList();
    }

    private static boolean says(PaletteEntry entry, String sought) {
        return Stream.of(entry.label(), entry.detail(), entry.href())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
    }

    private Set<Role> roles() {
        return Optional.ofNullable(frame.getIfAvailable())
                .map(FrameSource::roles)
                .orElse(Set.of());
    }

    private PaletteEntry entry(Area area, Locale locale) {
        return new PaletteEntry(name(area, locale), say("palette.area", locale), area.path(), area.icon());
    }

    private PaletteEntry entry(AreaEntry entry, Locale locale) {
        return new PaletteEntry(
                say("navigation." + entry.key(), locale), name(entry.area(), locale), entry.path(), entry.icon());
    }

    private PaletteEntry entry(AreaAct act, Locale locale) {
        return new PaletteEntry(say("act." + act.key(), locale), name(act.area(), locale), act.path(), act.icon());
    }

    private String name(Area area, Locale locale) {
        return say("area." + area.slug(), locale);
    }

    private String say(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
