package org.youbei.command;

import java.io.PrintStream;
import java.util.List;

/** Something the application does once, from the command line. */
interface Command {
    int DONE = 0;
    int REFUSED = 1;
    int MISUSED = 2;

    String name();

    /** @return the process's exit status: {@link #DONE}, {@link #REFUSED} or {@link #MISUSED} */
    int run(List<String> arguments, PrintStream out, PrintStream err);
}
