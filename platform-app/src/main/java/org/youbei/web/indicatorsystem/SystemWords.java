package org.youbei.web.indicatorsystem;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of indicators on the pages of their systems. */
@Component
class SystemWords extends IndicatorWords {
    SystemWords(MessageSource messages) {
        super(messages);
    }
}
