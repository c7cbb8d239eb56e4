package org.youbei.account.secret;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the keys: {@code YOUBEI_KEYS} where it is set (all nodes alike), else the file under the data directory. */
@Configuration(proxyBeanMethods = false)
class SecretWiring {
    @Bean
    PersonalValues personalValues(@Value("${youbei.keys:}") String keys, @Value("${youbei.data:./data}") Path data) {
        return new PersonalValues(
                KeyRing.parse(keys.isBlank() ? new KeyFile(data.resolve("secrets/keys")).read() : keys));
    }
}
