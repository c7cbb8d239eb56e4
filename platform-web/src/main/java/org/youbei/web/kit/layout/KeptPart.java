package org.youbei.web.kit.layout;

import java.io.StringWriter;
import java.util.Set;
import java.util.regex.Pattern;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * An attribute that puts a fragment without parameters in its element's place and keeps what was printed. A condition on the same
 * element is asked first.
 */
abstract class KeptPart extends AbstractAttributeTagProcessor {
    private static final Pattern FRAGMENT = Pattern.compile("~\\{([\\w/-]+) :: ([\\w-]+)}");
    /** After {@code th:if} (300), before anything that changes attributes. */
    private static final int AFTER_CONDITIONS = 400;

    KeptPart(String prefix, String name) {
        super(TemplateMode.HTML, prefix, null, false, name, true, AFTER_CONDITIONS, true);
    }

    /** What was printed before, or what the fragment prints now. */
    protected abstract String text(ITemplateContext context, IProcessableElementTag tag, String fragment);

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String fragment,
            IElementTagStructureHandler handler) {
        handler.replaceWith(text(context, tag, fragment), false);
    }

    /** Where the application lies on its server, empty or with a slash in front: every link begins with it. */
    static String root(ITemplateContext context) {
        var root = ((IWebContext) context).getExchange().getRequest().getApplicationPath();
        return root == null ? "" : root;
    }

    static String print(ITemplateContext context, String fragment) {
        var out = new StringWriter();
        context.getConfiguration().getTemplateManager().process(model(context, fragment), context, out);
        return out.toString();
    }

    private static TemplateModel model(ITemplateContext context, String fragment) {
        var parts = FRAGMENT.matcher(fragment);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a fragment without parameters: " + fragment);
        }
        return context.getConfiguration()
                .getTemplateManager()
                .parseStandalone(context, parts.group(1), Set.of(parts.group(2)), TemplateMode.HTML, true, true);
    }
}
