package org.youbei.web.kit.list;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code <tr yb:cells="${ledger}">} becomes the rows of a ledger: an expression for each cell of fifty rows would be most of the work of a list. */
@Component
class LedgerDialect extends AbstractProcessorDialect {
    private static final int PRECEDENCE = 1000;

    LedgerDialect() {
        super("Youbei lists", "yb", PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Cells(prefix));
    }

    private static final class Cells extends AbstractAttributeTagProcessor {
        Cells(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "cells", true, PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                IElementTagStructureHandler handler) {
            var ledger = (LedgerPage<?>) StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context);
            var root = ((IWebContext) context).getExchange().getRequest().getApplicationPath();
            handler.replaceWith(ledger.print(root == null ? "" : root), false);
        }
    }
}
