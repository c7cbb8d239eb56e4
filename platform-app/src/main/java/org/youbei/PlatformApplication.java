package org.youbei;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.youbei.command.CommandLine;
import org.youbei.database.EarlyStart;
import org.youbei.start.Begin;

/** Starts Youbei 有备, or does one thing and ends where the command line names one. */
@SpringBootApplication
public class PlatformApplication {

    public static void main(String[] arguments) {
        var command = CommandLine.of(arguments);
        if (command.isPresent()) {
            System.exit(command.get().run(PlatformApplication.class, System.out, System.err));
        }
        var application = new SpringApplication(PlatformApplication.class);
        application.addListeners(new Begin(), new EarlyStart());
        application.run(arguments);
    }
}
