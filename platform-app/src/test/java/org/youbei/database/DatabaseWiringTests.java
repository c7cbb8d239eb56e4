package org.youbei.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.UserConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.testing.TestPostgres;

/** The two data sources, over the embedded server and over one that somebody else runs. */
class DatabaseWiringTests {

    @TempDir
    Path data;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(UserConfigurations.of(EmbeddedConfiguration.class, ServerConfiguration.class))
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    DataSourceHealthContributorAutoConfiguration.class))
            .withPropertyValues("spring.flyway.locations=classpath:db/migration/__root");

    @Test
    void startsItsOwnServerWhenNoneIsNamed() {
        runner.withPropertyValues("youbei.data=" + data, "spring.datasource.url=")
                .run(context -> {
                    assertThat(context).hasSingleBean(EmbeddedDatabase.class);
                    assertThat(users(context)).containsExactly("youbei_app", "youbei_app");
                    assertThat(migrator(context)).isEqualTo("youbei_owner");
                    assertThat(tableOwner(context)).isEqualTo("youbei_owner");
                    assertPoolFailsFast(context);
                    assertThat(statuses(context)).containsExactly(Status.UP);
                });
    }

    @Test
    void usesTheServerThatIsNamed() {
        runner.withPropertyValues(
                        "spring.datasource.url=" + TestPostgres.newDatabase(),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "youbei.data=" + data.resolve("unused"))
                .run(context -> {
                    assertThat(context).doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(users(context)).containsExactly("postgres", "youbei_app");
                    assertThat(migrator(context)).isEqualTo("postgres");
                    assertThat(statuses(context)).containsExactly(Status.UP);
                });
        assertThat(data.resolve("unused")).doesNotExist();
    }

    @Test
    void migratesAsTheOwnerThatIsNamedApart() {
        String url = TestPostgres.newDatabase();
        runner.withPropertyValues(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "spring.flyway.url=" + url,
                        "spring.flyway.user=postgres",
                        "spring.flyway.password=postgres")
                .run(context -> assertThat(migrator(context)).isEqualTo("postgres"));
    }

    /** Who signed in, and as whom the statements run. */
    private static List<Object> users(ApplicationContext context) {
        return List.copyOf(context.getBean(JdbcClient.class)
                .sql("select session_user::text, current_user::text")
                .query()
                .singleRow()
                .values());
    }

    private static String migrator(ApplicationContext context) {
        DataSource owner = context.getBean(Flyway.class).getConfiguration().getDataSource();
        return JdbcClient.create(owner)
                .sql("select current_user")
                .query(String.class)
                .single();
    }

    private static String tableOwner(ApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select nspowner::regrole::text from pg_namespace where nspname = 'platform'")
                .query(String.class)
                .single();
    }

    private static void assertPoolFailsFast(ApplicationContext context) {
        HikariDataSource pool = context.getBean(HikariDataSource.class);
        assertThat(pool.getConnectionTimeout()).isEqualTo(5000);
        assertThat(pool.getValidationTimeout()).isLessThan(pool.getConnectionTimeout());
    }

    /** Of every data source that takes part in the application's health: the pool alone. */
    private static List<Status> statuses(ApplicationContext context) {
        HealthContributor contributor = context.getBean("dbHealthContributor", HealthContributor.class);
        return contributor instanceof CompositeHealthContributor composite
                ? composite.stream().map(entry -> status(entry.contributor())).toList()
                : List.of(status(contributor));
    }

    private static Status status(HealthContributor contributor) {
        return ((DataSourceHealthIndicator) contributor).health().getStatus();
    }
}
