package org.youbei.database;

/** How a role signs in to the embedded server. */
public record Login(String url, String user, String password) {

    /** The password belongs in no log. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
