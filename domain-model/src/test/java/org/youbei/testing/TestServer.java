package org.youbei.testing;

/**
 * A PostgreSQL server on which tests make their databases, as its superuser.
 *
 * @param kind what the loud line says of it
 */
record TestServer(String kind, String host, int port) {
    /** On either kind of server. */
    static final String USER = "postgres";

    static final String PASSWORD = "postgres";

    String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + "?user=" + USER + "&password=" + PASSWORD;
    }
}
