package org.youbei.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.youbei.testing.TestPostgres;

/**
 * Restores a kept dump into a new database, before the application migrates it.
 *
 * <p>To keep another release: start it on an empty PostgreSQL 15 with {@code youbei.demo.load=true} and the password of {@link UpgradeTests}, stop it,
 * {@code pg_dump --inserts --rows-per-insert=200}, leave out the lines that begin with a backslash, {@code gzip -9}. Set {@code youbei.keys} to
 * those of {@link OnKeptDatabase}. To keep it small, the end of an audit chain may be left out where its head is moved back to the last entry that
 * stays.
 */
class KeptDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String ROLES = """
        do $$ begin
          if not exists (select from pg_roles where rolname = 'youbei_app') then create role youbei_app nologin noinherit; end if;
          if not exists (select from pg_roles where rolname = 'youbei_job') then create role youbei_job nologin; end if;
          grant youbei_job to youbei_app;
        end $$\
        """;

    /** The earliest that is kept. */
    protected String dump() {
        return "upgrade/before-scope-settings.sql.gz";
    }

    /** What is done to the kept rows before the application sees them. */
    protected void change(Statement statement) throws SQLException, IOException {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var url = TestPostgres.newDatabase();
        restore(url);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "kept-database",
                        Map.of(
                                "spring.datasource.url", url,
                                "spring.datasource.username", "postgres",
                                "spring.datasource.password", "postgres")));
    }

    private void restore(String url) {
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", "postgres");
        // A dump is sent as it is; the driver would part it into statements, and does not know where each body of a
        // function ends.
        login.setProperty("preferQueryMode", "simple");
        try (var connection = DriverManager.getConnection(url, login);
                var statement = connection.createStatement();
                var dump = new GZIPInputStream(new ClassPathResource(dump()).getInputStream())) {
            statement.execute(ROLES);
            connection.setAutoCommit(false);
            statement.execute(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
            change(statement);
            connection.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
