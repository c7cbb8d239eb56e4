package org.youbei.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The default: a database without set-up. Boot makes the pool from {@link JdbcConnectionDetails}; whoever depends on the database
 * is destroyed before it, so that the server stops after the pool.
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
        return new LoginDetails(database.application());
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(EmbeddedDatabase database) {
        Login owner = database.owner();
        return new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
    }

    private record LoginDetails(Login login) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return login.url();
        }
    }
}
