package org.youbei.database;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A server named by {@code spring.datasource.url}. Its user owns the tables unless {@code spring.flyway.user} names the owner; the
 * pool becomes {@code youbei_app} on every connection it opens ({@code connection-init-sql}), Flyway does not.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(ServerConfiguration.WithServer.class)
class ServerConfiguration {

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(JdbcConnectionDetails server, Environment settings) {
        DriverManagerDataSource owner = new DriverManagerDataSource();
        owner.setUrl(settings.getProperty("spring.flyway.url", server.getJdbcUrl()));
        if (settings.containsProperty("spring.flyway.user")) {
            owner.setUsername(settings.getProperty("spring.flyway.user"));
            owner.setPassword(settings.getProperty("spring.flyway.password"));
        } else {
            owner.setUsername(server.getUsername());
            owner.setPassword(server.getPassword());
        }
        return owner;
    }

    static class WithServer extends NoneNestedConditions {

        WithServer() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @Conditional(WithoutServer.class)
        static class Embedded {}
    }
}
