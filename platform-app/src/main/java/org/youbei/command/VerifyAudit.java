package org.youbei.command;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.audit.AuditVerification;
import org.youbei.audit.DistrictChain;

/** Walks the audit chain of every district; ends with {@link #REFUSED} where one is broken, and names the first broken link. */
@Component
class VerifyAudit implements Command {
    private final AuditVerification verification;
    private final Chains printed;

    VerifyAudit(AuditVerification verification, Chains printed) {
        this.verification = verification;
        this.printed = printed;
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
        printed.print(chains, out, err);
        return chains.stream().allMatch(DistrictChain::whole) ? DONE : REFUSED;
    }
}
