package org.youbei.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** A point of the demo community that is due today, written past the application, and what became of it in the database. */
record PhonePoint(UUID id, String code, String name) {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    static PhonePoint made(String name) {
        Site.address("/"); // the application must have made its tables
        var id = UUID.randomUUID();
        var code = new StringBuilder();
        new java.util.Random(id.getMostSignificantBits())
                .ints(8, 0, ALPHABET.length())
                .forEach(i -> code.append(ALPHABET.charAt(i)));
        var point = new PhonePoint(id, code.toString(), name);
        point.update(
                "insert into inspection.point (id, jurisdiction, district, revision, code, name, type, colour, round,"
                        + " address, responsible_unit, made_at, changed_at, closed_reason, round_due) values ('" + id
                        + "', '420106001002', '420106', 0, '" + code + "', '" + name
                        + "', 'SMALL_SHOP', 'YELLOW', 'OTHER', '示例路1号', '示例商贸有限公司', now(), now(), '', '2026-01-01')");
        return point;
    }

    void change() {
        update("update inspection.point set revision = revision + 1, colour = 'RED' where id = '" + id + "'");
    }

    void close() {
        update("update inspection.point set closed_on = '2026-01-01', closed_reason = '停业' where id = '" + id + "'");
    }

    long visits() {
        return count("inspection.visit where point = '" + id + "'");
    }

    /** Those whose bytes have arrived. */
    long photos() {
        return count("inspection.photo p join inspection.visit v on v.id = p.subject where v.point = '" + id
                + "' and p.attachment is not null");
    }

    long hazards() {
        return count("inspection.hazard where point = '" + id + "'");
    }

    private static long count(String rows) {
        try (var connection = connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + rows)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            if (statement.executeUpdate(sql) != 1) {
                throw new IllegalStateException("nothing changed");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection() throws SQLException {
        var address = "jdbc:postgresql://127.0.0.1:" + read("pg.port") + "/youbei";
        return DriverManager.getConnection(address, "youbei_owner", read("secrets/youbei_owner"));
    }

    private static String read(String file) {
        try {
            return Files.readString(Site.DATA.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
