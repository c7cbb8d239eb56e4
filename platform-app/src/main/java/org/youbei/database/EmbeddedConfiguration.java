package org.youbei.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The default: a database without set-up. Boot makes the pool and the migrations from these sign-ins; whoever depends on the
 * database is destroyed before it, so that the server stops after the pool.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(WithoutServer.class)
class EmbeddedConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(
            @Value("${youbei.data:./data}") Path data, @Value("${youbei.database.join:false}") boolean join) {
        return join ? EmbeddedDatabase.join(data) : EmbeddedDatabase.start(data);
    }

    @Bean
    JdbcConnectionDetails applicationLogin(EmbeddedDatabase database) {
        return new PoolLogin(database.application());
    }

    @Bean
    FlywayConnectionDetails ownerLogin(EmbeddedDatabase database) {
        Login owner = database.owner();
        return new MigrationLogin(owner.url(), owner.user(), owner.password());
    }
}
