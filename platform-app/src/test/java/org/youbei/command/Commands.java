package org.youbei.command;

import java.io.PrintStream;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Runs a command of the command line in a test's context, as the process would. */
@Component
public class Commands {
    private final ApplicationContext context;

    Commands(ApplicationContext context) {
        this.context = context;
    }

    public int run(String name, List<String> arguments, PrintStream out) {
        return context.getBeansOfType(Command.class).values().stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run(arguments, out, out);
    }
}
