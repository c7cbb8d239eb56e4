package org.youbei.web.live;

import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.youbei.web.kit.layout.Language;

/** Prints a part of a page outside of any page, by the same template. */
@Component
public class LivePrinter {
    private final ITemplateEngine templates;

    LivePrinter(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** Makes what the template prints, in the language that is asked for. */
    @FunctionalInterface
    public interface Content {
        Map<String, Object> make();
    }

    public String print(Language language, String template, String fragment, Content content) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.locale());
        try {
            return templates.process(template, Set.of(fragment), new Context(language.locale(), content.make()));
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
