package org.youbei.account.secret;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.start.StartRefusal;

/**
 * Finds the keys: {@code YOUBEI_KEYS} where it is set (all nodes alike), else the file under the data directory, which is made only where
 * nothing has been sealed yet.
 */
@Configuration(proxyBeanMethods = false)
class SecretWiring {
    @Bean
    PersonalValues personalValues(
            @Value("${youbei.keys:}") String keys,
            @Value("${youbei.data:./data}") Path data,
            JdbcClient jdbc,
            Clock clock) {
        var proof = new KeyProof(jdbc, clock);
        var file = new KeyFile(data.resolve("secrets/keys"));
        if (keys.isBlank() && !file.exists() && proof.keysInUse()) {
            throw StartRefusal.of("keys-missing", file.path());
        }
        return proof.proven(KeyRing.parse(keys.isBlank() ? file.read() : keys));
    }
}
