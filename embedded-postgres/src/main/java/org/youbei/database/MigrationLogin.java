package org.youbei.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/**
 * The sign-in of the migrations in the form in which Boot takes it. It makes no data source bean: neither a query nor the health of
 * the application can use the owner's rights by mistake.
 *
 * @param user none when the URL carries it
 */
record MigrationLogin(
        String url, @Nullable String user, @Nullable String password) implements FlywayConnectionDetails {

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }
}
