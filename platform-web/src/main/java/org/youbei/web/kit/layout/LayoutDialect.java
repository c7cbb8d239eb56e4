package org.youbei.web.kit.layout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.expression.StandardExpressions;

/**
 * Attributes that save the layout from being worked out again and again; it would cost more than the page in it.
 *
 * <p>{@code yb:still="~{…}"} prints a fragment once per language and root of the application, for as long as the application runs: nothing in it may depend on the
 * person, the page or the session. {@code yb:kept="~{…}" yb:of="name, other.name"} prints one once per language, root and values of these names: nothing else may be read in
 * it, and the values are compared by what they hold (texts, records, lists of them). The token of a session is another one in each page,
 * so its forms stand outside; a button in it names its form.
 */
@Component
class LayoutDialect extends AbstractProcessorDialect {
    private static final int PRECEDENCE = 1000;

    LayoutDialect() {
        super("Youbei", "yb", PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Kept(prefix, "still"), new Kept(prefix, "kept"));
    }

    /** Keeps the texts of at most {@value #MOST} characters together; a still part is one kept by no value. */
    private static final class Kept extends KeptPart {
        private static final long MOST = 8_000_000;
        private static final Pattern COMMA = Pattern.compile(",\\s*");

        private final String of;
        private final Cache<List<@Nullable Object>, String> printed = Caffeine.newBuilder()
                .maximumWeight(MOST)
                .<List<@Nullable Object>, String>weigher((values, text) -> text.length())
                .build();

        Kept(String prefix, String name) {
            super(prefix, name);
            of = prefix + ":of";
        }

        @Override
        protected String text(ITemplateContext context, IProcessableElementTag tag, String fragment) {
            var values = new ArrayList<@Nullable Object>();
            values.add(Language.of(context.getLocale()));
            values.add(root(context));
            values.add(fragment);
            if (tag.hasAttribute(of)) {
                COMMA.splitAsStream(tag.getAttributeValue(of)).forEach(name -> values.add(value(context, name)));
            }
            var known = printed.getIfPresent(values);
            if (known == null) {
                known = print(context, fragment);
                if (known.contains("_csrf")) {
                    throw new IllegalArgumentException(
                            fragment + " holds a form with the session’s token and cannot be kept");
                }
                printed.put(values, known);
            }
            return known;
        }

        private static @Nullable Object value(ITemplateContext context, String name) {
            return StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, "${" + name + "}")
                    .execute(context);
        }
    }
}
