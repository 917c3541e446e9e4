package org.hearth.database;

/**
 * One way into one database.
 *
 * @param url a JDBC address without user or password
 */
public record Login(String url, String user, String password) {
    /** The database's name: what follows the last slash, without parameters. */
    String database() {
        var path = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (!name.matches("[a-zA-Z0-9_]{1,50}")) {
            throw new IllegalStateException("a database's name has letters, digits and _ only: " + name);
        }
        return name;
    }

    Login as(String otherUser, String otherPassword) {
        return new Login(url, otherUser, otherPassword);
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
