package org.youbei.web.layout;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/**
 * Attributes that save the layout from being worked out again and again; it would cost more than the page in it.
 *
 * <p>{@code yb:still="~{…}"} prints a fragment once per language for as long as the application runs: nothing in it may depend on the
 * person, the page or the session. {@code yb:again="~{…}"} prints one once per page, for a part that stands twice in it.
 * {@code yb:rows="~{…}"} prints a fragment once for each of the {@code rows} of a list, by {@link RowPattern}: an expression for each
 * cell of fifty rows was most of the work of a list.
 */
@Component
class LayoutDialect extends AbstractProcessorDialect {
    private static final int PRECEDENCE = 1000;
    private static final Object[] NOTHING = {};

    LayoutDialect() {
        super("Youbei", "yb", PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Still(prefix), new Again(prefix), new Rows(prefix));
    }

    private static final class Still extends KeptPart {
        private final Map<String, String> printed = new ConcurrentHashMap<>();

        Still(String prefix) {
            super(prefix, "still");
        }

        @Override
        protected String text(ITemplateContext context, String fragment) {
            var key = Language.of(context.getLocale()) + fragment;
            var known = printed.get(key);
            if (known == null) {
                known = print(context, fragment);
                printed.put(key, known);
            }
            return known;
        }
    }

    private static final class Again extends KeptPart {
        Again(String prefix) {
            super(prefix, "again");
        }

        @Override
        protected String text(ITemplateContext context, String fragment) {
            var page = ((IWebContext) context).getExchange();
            var key = LayoutDialect.class.getName() + fragment;
            if (page.getAttributeValue(key) instanceof String known) {
                return known;
            }
            var text = print(context, fragment);
            page.setAttributeValue(key, text);
            return text;
        }
    }

    private static final class Rows extends KeptPart {
        private final Map<String, RowPattern> patterns = new ConcurrentHashMap<>();

        Rows(String prefix) {
            super(prefix, "rows");
        }

        @Override
        protected String text(ITemplateContext context, String fragment) {
            var pattern = patterns.computeIfAbsent(fragment, wanted -> new RowPattern(markup(context, wanted)));
            var root = ((IWebContext) context).getExchange().getRequest().getApplicationPath();
            return pattern.print(
                    (Iterable<?>) context.getVariable("rows"),
                    root == null ? "" : root,
                    key -> context.getMessage(LayoutDialect.class, key, NOTHING, true));
        }
    }
}
