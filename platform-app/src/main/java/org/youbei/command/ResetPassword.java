package org.youbei.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.account.Accounts;
import org.youbei.account.Issued;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/**
 * A new one-time password for an account, printed once. For an auditor there is no other way: that takes the keys of the server, which the
 * administrator of the platform need not have.
 */
@Component
class ResetPassword implements Command {
    private final Accounts accounts;
    private final MessageSource messages;

    ResetPassword(Accounts accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "reset-password";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("reset-password USERNAME");
            return MISUSED;
        }
        return switch (accounts.named(arguments.getFirst())
                .map(id -> accounts.resetPassword(Actor.platform(), id))
                .orElseGet(() -> Outcome.refused(Refusal.unknown("account.unknown")))) {
            case Outcome.Done<Issued>(var issued) -> {
                out.println(text("command.reset-password", issued.username(), issued.password()));
                yield DONE;
            }
            case Outcome.Refused<Issued>(var refusals) -> {
                err.println(text("refusal." + refusals.getFirst().code(), arguments.getFirst()));
                yield REFUSED;
            }
        };
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
