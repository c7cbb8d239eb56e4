package org.youbei.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.account.Accounts;
import org.youbei.account.AuditorChanges;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;

/**
 * Confirms what administrators have asked for about an auditor's account, where there is no auditor to do so: whoever has the keys of the server
 * is the second person.
 */
@Component
class ConfirmAuditor implements Command {
    private final Accounts accounts;
    private final AuditorChanges changes;
    private final MessageSource messages;

    ConfirmAuditor(Accounts accounts, AuditorChanges changes, MessageSource messages) {
        this.accounts = accounts;
        this.changes = changes;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "confirm-auditor";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("confirm-auditor USERNAME");
            return MISUSED;
        }
        var account = accounts.named(arguments.getFirst());
        var waiting = account.map(id -> changes.of(Actor.platform(), id)).orElse(List.of());
        if (waiting.isEmpty()) {
            err.println(text(account.isEmpty() ? "refusal.account.unknown" : "refusal.account.change-unknown"));
            return REFUSED;
        }
        for (var change : waiting) {
            if (changes.confirm(Actor.platform(), change.account(), change.id())
                    instanceof Outcome.Refused<Accounts.Effect>(var refusals)) {
                err.println(text("refusal." + refusals.getFirst().code()));
                return REFUSED;
            }
            out.println(text("account.change." + change.kind()) + " " + arguments.getFirst());
        }
        return DONE;
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], Locale.SIMPLIFIED_CHINESE);
    }
}
