package org.youbei.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.audit.AuditVerification;
import org.youbei.audit.DistrictChain;

/** Says what became of a restoration; the start of this command has brought everything back ({@link org.youbei.backup.Restoration}). */
@Component
class Restore implements Command {
    static final String NAME = "restore";

    private final AuditVerification verification;
    private final Chains printed;
    private final MessageSource messages;

    Restore(AuditVerification verification, Chains printed, MessageSource messages) {
        this.verification = verification;
        this.printed = printed;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var chains = verification.verify();
        printed.print(chains, out, err);
        out.println(messages.getMessage("command.restored", null, Locale.SIMPLIFIED_CHINESE));
        out.println(messages.getMessage("command.restored", null, Locale.ENGLISH));
        return chains.stream().allMatch(DistrictChain::whole) ? DONE : REFUSED;
    }
}
