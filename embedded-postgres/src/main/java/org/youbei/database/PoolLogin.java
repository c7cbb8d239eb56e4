package org.youbei.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The sign-in of the pool in the form in which Boot takes it. */
record PoolLogin(Login login) implements JdbcConnectionDetails {

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
