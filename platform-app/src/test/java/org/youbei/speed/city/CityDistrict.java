package org.youbei.speed.city;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** The demo's district with many more of everything; see {@code city/fill.sql}. As the owner, past the policies. */
public final class CityDistrict {
    private final String url;

    public CityDistrict(String url) {
        this.url = url;
    }

    /** @param rows how many duties; of everything else a part of that */
    public void fill(int rows) throws SQLException, IOException {
        run(new ClassPathResource("city/fill.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace(":rows", Integer.toString(rows)));
        run("vacuum analyze");
    }

    /** The first value of an answer; empty where there is no row. */
    public Optional<String> value(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    public void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
