package org.youbei.start;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.PropertyResolver;
import org.springframework.stereotype.Component;
import org.youbei.launcher.Sentence;
import org.youbei.launcher.Terminal;

/**
 * Says what the start is doing: as lines of their own on a terminal where somebody tries the platform ({@code youbei.console=brief}, the
 * log goes to a file then), else in the log.
 */
@Component
public class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final boolean brief;

    Progress(@Value("${youbei.console:log}") String console) {
        brief = console.equals("brief");
    }

    static Progress of(PropertyResolver settings) {
        return new Progress(settings.getProperty("youbei.console", "log"));
    }

    /** @param code what follows {@code start.} in the messages of this package */
    public void say(String code, Object... arguments) {
        var line = Sentence.of("messages.start", "start." + code, arguments).stream()
                .distinct()
                .collect(Collectors.joining(" "));
        if (brief) {
            Terminal.OUT.print(line);
        } else {
            LOG.info("{}", line);
        }
    }
}
