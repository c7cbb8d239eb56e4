package org.youbei.demo;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.youbei.database.EmbeddedDatabase;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Scope;
import org.youbei.obligation.sweep.Sweeps;
import org.youbei.start.Progress;
import org.youbei.start.Ready;

/**
 * Loads the demo district on the first start, before the first page can be asked for: all of it in one transaction, or, where
 * that is cut off, none of it and again at the next start. Never on a configured server unless it is asked for, never in production.
 */
@Component
@Profile("!production")
@EnableConfigurationProperties(DemoSettings.class)
class DemoStart implements SmartLifecycle {
    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 16;

    private final DemoDistrict district;
    private final List<DemoPart> parts;
    private final DemoAccounts accounts;
    private final DemoMarker marker;
    private final Sweeps sweeps;
    private final TransactionOperations transaction;
    private final DemoSettings settings;
    private final Progress progress;
    private final Ready ready;
    private final boolean wanted;
    private volatile boolean running;

    DemoStart(
            DemoDistrict district,
            List<DemoPart> parts,
            DemoAccounts accounts,
            DemoMarker marker,
            Sweeps sweeps,
            TransactionOperations transaction,
            DemoSettings settings,
            Progress progress,
            Ready ready,
            Optional<EmbeddedDatabase> database,
            @Value("${youbei.demo.load:#{environment.getProperty('spring.datasource.url') == null}}") boolean load,
            @Value("${youbei.jobs.enabled:true}") boolean jobs) {
        this.district = district;
        this.parts = List.copyOf(parts);
        this.accounts = accounts;
        this.marker = marker;
        this.sweeps = sweeps;
        this.transaction = transaction;
        this.settings = settings;
        this.progress = progress;
        this.ready = ready;
        this.wanted = load && jobs && !database.map(EmbeddedDatabase::demoLeft).orElse(false);
    }

    @Override
    public void start() {
        running = true;
        if (wanted && marker.absent()) {
            var password = settings.password().isEmpty() ? generated() : settings.password();
            progress.say("demo");
            load(password);
            sweeps.runNow(Actor.platform()).orElseThrow();
            announce(password);
        }
    }

    private void load(String password) {
        Scopes.run(
                Scope.ALL,
                () -> transaction.executeWithoutResult(status -> {
                    district.loadUnits();
                    accounts.open(password);
                    district.loadPlans();
                    parts.forEach(part -> part.load(DemoDistrict.WUCHANG));
                }));
        parts.forEach(part -> part.afterwards(DemoDistrict.WUCHANG));
    }

    private static String generated() {
        return new SecureRandom()
                .ints(PASSWORD_LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private void announce(String password) {
        var names =
                DemoAccounts.PEOPLE.stream().map(DemoAccounts.Person::username).collect(Collectors.joining(", "));
        ready.tell(names, password);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts in the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
