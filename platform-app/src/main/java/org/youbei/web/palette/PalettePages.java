package org.youbei.web.palette;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.layout.FrameSource;
import org.youbei.web.layout.Navigation;
import org.youbei.web.layout.NavigationItem;

/** The pages of the navigation that the person sees, found by their name in the person's language or by their address. */
@Component
@Order(0)
class PalettePages implements PaletteSource {
    private final ObjectProvider<FrameSource> frame;
    private final MessageSource texts;

    PalettePages(ObjectProvider<FrameSource> frame, MessageSource texts) {
        this.frame = frame;
        this.texts = texts;
    }

    @Override
    public List<PaletteEntry> find(String query, Locale locale) {
        String sought = query.toLowerCase(Locale.ROOT);
        return Navigation.items(roles()).stream()
                .map(item -> entry(item, locale))
                .filter(entry -> entry.label().toLowerCase(Locale.ROOT).contains(sought)
                        || entry.href().contains(sought))
                .limit(sought.isEmpty() ? 12 : 8)
                .toList();
    }

    private Set<Role> roles() {
        return Optional.ofNullable(frame.getIfAvailable())
                .map(FrameSource::roles)
                .orElse(Set.of());
    }

    private PaletteEntry entry(NavigationItem item, Locale locale) {
        String label = texts.getMessage("navigation." + item.key(), null, locale);
        return new PaletteEntry(label, texts.getMessage("palette.page", null, locale), item.path(), item.icon());
    }
}
