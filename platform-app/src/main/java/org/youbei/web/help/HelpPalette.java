package org.youbei.web.help;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.web.palette.PaletteEntry;
import org.youbei.web.palette.PaletteSource;

/** Parts of the handbook that say what was typed. */
@Component
class HelpPalette implements PaletteSource {
    private static final int MOST = 3;
    private final Handbook handbook;
    private final MessageSource texts;

    HelpPalette(Handbook handbook, MessageSource texts) {
        this.handbook = handbook;
        this.texts = texts;
    }

    @Override
    public List<PaletteEntry> find(String query, Locale locale) {
        var help = texts.getMessage("handbook.title", null, locale);
        return handbook.find(query, locale).stream()
                .limit(MOST)
                .map(hit -> entry(hit, help))
                .toList();
    }

    private static PaletteEntry entry(Handbook.Hit hit, String help) {
        return new PaletteEntry(
                hit.heading(),
                help + " · " + hit.chapter().title(),
                "/help/" + hit.chapter().name() + (hit.anchor().isEmpty() ? "" : "#" + hit.anchor()),
                "help-circle");
    }
}
