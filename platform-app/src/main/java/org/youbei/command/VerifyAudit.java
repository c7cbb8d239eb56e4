package org.youbei.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.audit.AuditVerification;
import org.youbei.audit.DistrictChain;

/** Walks the audit chain of every district; ends with {@link #REFUSED} where one is broken, and names the first broken link. */
@Component
class VerifyAudit implements Command {
    private final AuditVerification verification;
    private final MessageSource messages;

    VerifyAudit(AuditVerification verification, MessageSource messages) {
        this.verification = verification;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println("verify-audit");
            return MISUSED;
        }
        var chains = verification.verify();
        chains.forEach(chain -> (chain.whole() ? out : err).println(sentence(chain)));
        return chains.stream().allMatch(DistrictChain::whole) ? DONE : REFUSED;
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
