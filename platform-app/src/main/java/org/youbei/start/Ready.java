package org.youbei.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a start: where the platform answers, and with which accounts where this start has made them. */
@Component
public class Ready {
    private final Progress progress;
    private final Environment settings;
    private @Nullable String accounts;
    private @Nullable String password;

    Ready(Progress progress, Environment settings) {
        this.progress = progress;
        this.settings = settings;
    }

    /** Accounts of the demo district, which this start has opened, and the password of them all. */
    public void tell(String names, String secret) {
        accounts = names;
        password = secret;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var port = settings.getProperty("local.server.port");
        if (port != null && password != null) {
            progress.say("ready-with-accounts", address(port), String.valueOf(accounts), password);
            password = null;
        } else if (port != null) {
            progress.say("ready", address(port));
        }
    }

    private static String address(String port) {
        return "http://127.0.0.1:" + port;
    }
}
