package org.youbei.database;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * A server named by {@code spring.datasource.url}. Its user owns the tables unless {@code spring.flyway.user} names the owner; the
 * pool becomes {@code youbei_app} on every connection it opens ({@code connection-init-sql}), Flyway does not.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(ServerConfiguration.WithServer.class)
class ServerConfiguration {

    @Bean
    FlywayConnectionDetails ownerLogin(
            JdbcConnectionDetails server,
            @Value("${spring.flyway.url:#{null}}") @Nullable String url,
            @Value("${spring.flyway.user:#{null}}") @Nullable String user,
            @Value("${spring.flyway.password:#{null}}") @Nullable String password) {
        String address = url == null ? server.getJdbcUrl() : url;
        return user == null
                ? new MigrationLogin(address, server.getUsername(), server.getPassword())
                : new MigrationLogin(address, user, password);
    }

    static class WithServer extends NoneNestedConditions {

        WithServer() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @Conditional(WithoutServer.class)
        static class Embedded {}
    }
}
