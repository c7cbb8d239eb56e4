package org.youbei.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.obligation.sweep.Sweeps;

/** Runs the sweep of duties once and prints what it noted. */
@Component
class Sweep implements Command {
    private final Sweeps sweeps;
    private final MessageSource messages;

    Sweep(Sweeps sweeps, MessageSource messages) {
        this.sweeps = sweeps;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println("sweep");
            return MISUSED;
        }
        var run = sweeps.find(sweeps.runNow(Actor.platform()).orElseThrow()).orElseThrow();
        out.println(messages.getMessage(
                "command.swept",
                new Object[] {run.overdue(), run.reminded(), run.escalated(), run.messages()},
                Locale.SIMPLIFIED_CHINESE));
        return DONE;
    }
}
