package org.youbei.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The default: a database without set-up. Boot makes the pool and the migrations from these sign-ins; whoever depends on the
 * database is destroyed before it, so that the server stops after the pool.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(WithoutServer.class)
class EmbeddedConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(ObjectProvider<EarlyStart.Started> early, Environment settings) {
        return early.getIfAvailable(() -> EarlyStart.started(settings)).take();
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
