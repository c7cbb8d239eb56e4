package org.youbei.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.youbei.plan.outline.OutlineCommand;

/** Prints the section tree recognised in a document; needs neither database nor settings. */
class Outline implements Command {
    @Override
    public String name() {
        return "outline";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("outline FILE");
            return MISUSED;
        }
        return OutlineCommand.run(Path.of(arguments.getFirst()), out, err);
    }
}
