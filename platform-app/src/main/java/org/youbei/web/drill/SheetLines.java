package org.youbei.web.drill;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.youbei.drill.run.RunStep;
import org.youbei.web.kit.layout.Language;

/** Prints a stamped line outside of any page, by the same template. It offers nothing to do, so that it is the same for everybody. */
@Component
class SheetLines {
    private final SheetViews views;
    private final ITemplateEngine templates;

    SheetLines(SheetViews views, ITemplateEngine templates) {
        this.views = views;
        this.templates = templates;
    }

    String of(RunStep stamped, Language language) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.locale());
        try {
            var lines = Map.<String, Object>of("lines", List.of(views.line(stamped, false)));
            return templates.process("drill/_lines", Set.of("lines"), new Context(language.locale(), lines));
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
