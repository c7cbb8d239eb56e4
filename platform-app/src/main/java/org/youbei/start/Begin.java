package org.youbei.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/**
 * Before anything is made: says that the database is started now, and looks whether the port is free, so that a second start ends in a
 * second and not after a minute of work.
 */
public final class Begin implements ApplicationListener<ApplicationContextInitializedEvent> {
    private static final int USUAL = 8080;

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent begun) {
        var settings = begun.getApplicationContext().getEnvironment();
        int port = settings.getProperty("server.port", Integer.class, USUAL);
        if (port > 0 && begun.getSpringApplication().getWebApplicationType() == WebApplicationType.SERVLET) {
            requireFree(settings.getProperty("server.address"), port);
        }
        Progress.of(settings).say(embedded(settings) ? "database" : "server");
    }

    private static boolean embedded(PropertyResolver settings) {
        return !StringUtils.hasText(settings.getProperty("spring.datasource.url"));
    }

    static void requireFree(@Nullable String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address == null ? null : InetAddress.getByName(address), port));
        } catch (BindException e) {
            throw new StartRefusal(e, isForbidden(e) ? "port-forbidden" : "port-taken", port);
        } catch (IOException e) {
            throw new StartRefusal(e, "port-unusable", port, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isForbidden(BindException e) {
        return String.valueOf(e.getMessage()).contains("denied");
    }
}
