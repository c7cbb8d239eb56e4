package org.youbei.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.audit.DistrictChain;

/** A line for each district's audit chain, the broken ones on standard error. */
@Component
class Chains {
    private final MessageSource messages;

    Chains(MessageSource messages) {
        this.messages = messages;
    }

    void print(List<DistrictChain> chains, PrintStream out, PrintStream err) {
        chains.forEach(chain -> (chain.whole() ? out : err).println(sentence(chain)));
    }

    private String sentence(DistrictChain chain) {
        return chain.firstBreak()
                .map(broken -> text("command.chain.broken", chain.district(), broken.sequence(), broken.reason()))
                .orElseGet(() -> text("command.chain.whole", chain.district(), chain.entries()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
